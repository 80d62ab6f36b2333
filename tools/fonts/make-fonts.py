"""Makes the fonts of the site from what their makers publish on npm.

    python3 -m venv /tmp/fonts && /tmp/fonts/bin/pip install fonttools brotli
    /tmp/fonts/bin/python tools/fonts/make-fonts.py

(On Debian the packages python3-fonttools and python3-brotli do as well.) It fetches the sources with
`npm pack`, cuts them, and writes public/font-*.woff2, and app/font-faces.css and
lib/html/preloaded-fonts.ts with the names of the files, which carry a digest of their bytes: a file
that changes has another address. The results are committed; neither building nor serving the site needs
Python.
"""

import hashlib
import io
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = pathlib.Path(__file__).resolve().parents[2]
FONTS = ROOT / "public"
FACES = ROOT / "app" / "font-faces.css"
PRELOADED = ROOT / "lib" / "html" / "preloaded-fonts.ts"
LICENCES = ROOT / "tools" / "fonts"

SERIF = "source-serif@4.5.1"
SANS = "@fontsource-variable/libre-franklin@5.3.0"

# Which characters are in which file. Browsers fetch what the text of a page needs, by these ranges.
LATIN = (
    "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, "
    "U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD"
)
LATIN_EXT = (
    "U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, "
    "U+0300-036F, U+1E00-1EFF, U+20A0-20AB, U+20AD-20C4, U+2113, U+2C60-2C7F, U+A720-A7FF"
)
CYRILLIC = "U+0400-052F, U+1C80-1C8A, U+1D2B, U+2116, U+2DE0-2DFF, U+A640-A69F"
GREEK = "U+0370-03FF, U+1F00-1FFF"

RANGES = {"latin": LATIN, "latin-ext": LATIN_EXT, "cyrillic": CYRILLIC, "greek": GREEK}

# Composing marks are with the extended letters: without them the file that every page needs is a tenth
# smaller.
BASIC = ["kern", "liga", "locl"]
MARKS = ["ccmp", "mark", "mkmk"]
FIGURES = ["onum", "lnum", "pnum", "tnum"]

# Text is set at 17 to 20 px, headlines and large quotes at 24 px and more: each has the drawing for its
# size (the axis opsz, which is in CSS pixels). Labels have the sans. `kern` is the weight most used.
CUTS = [
    {"family": "Standfirst Text", "file": "text", "of": "Roman", "opsz": 18, "features": FIGURES, "kern": 400},
    {"family": "Standfirst Text", "file": "text-italic", "of": "Italic", "opsz": 18, "features": FIGURES, "kern": 400},
    {"family": "Standfirst Display", "file": "display", "of": "Roman", "opsz": 60, "features": [], "kern": 600},
]
WEIGHTS = (400, 700)

# What most machines have, with the letters of the same widths on npm, and the weights it stands in for.
# Every family has a stand-in whose lines are as long and as high as its own: where a page is shown before
# its fonts are there, the lines end where they would.
GEORGIA = ["@fontsource/gelasio@5.3.0", "gelasio-latin-{}-normal.woff2", "Georgia", "Gelasio"]
ARIAL = ["@fontsource/arimo@5.3.0", "arimo-latin-{}-normal.woff2", "Arial", "Liberation Sans"]
STAND_INS = [
    ("Text", "text-latin", GEORGIA, (400, 600)),
    ("Display", "display-latin", GEORGIA, (400, 600)),
    ("Sans", "sans-latin", ARIAL, (400, 650)),
]

# How often a letter, a space or a comma stands in a thousand characters of English.
FREQUENCY = {" ": 180, "e": 102, "t": 75, "a": 66, "o": 62, "i": 57, "n": 57, "s": 52, "r": 50, "h": 50,
             "d": 35, "l": 33, "u": 23, "c": 23, "m": 20, "w": 20, "f": 18, "g": 16, "y": 16, "p": 16,
             "b": 12, "v": 8, "k": 6, ",": 10, ".": 9, "T": 3, "A": 3, "S": 3}

# `optional` for what is preloaded and for the italic: a late font never moves text. `swap` for the rest, so
# that a name like Podžić is not set in two faces for a whole visit.
DISPLAY = {"latin": "optional", "latin-ext": "swap", "cyrillic": "swap", "greek": "swap"}


def fetch(package: str, folder: pathlib.Path) -> pathlib.Path:
    """Unpacks a package of the npm registry, and gives the folder that it is in."""
    said = subprocess.run(
        ["npm", "pack", "--silent", "--pack-destination", folder, package],
        check=True, capture_output=True, text=True,
    )
    target = folder / re.sub(r"\W", "-", package)
    with tarfile.open(folder / said.stdout.strip().splitlines()[-1]) as archive:
        archive.extractall(target, filter="data")
    return target / "package"


def codepoints(ranges: str) -> list[int]:
    found: list[int] = []
    for part in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", ranges):
        first, last = part[0], part[1] or part[0]
        found.extend(range(int(first, 16), int(last, 16) + 1))
    return found


def subset(font: TTFont, part: str, features: list[str]) -> TTFont:
    options = Options()
    options.layout_features = BASIC + features + ([] if part == "latin" else MARKS)
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17, 25]
    options.name_languages = [0x409]
    options.drop_tables += ["STAT", "MVAR", "DSIG", "meta"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codepoints(RANGES[part]))
    subsetter.subset(font)
    return font


def fix_kerning(font: TTFont, weight: int) -> None:
    """Kerns every weight as one of them: a fifth of the text file and a tenth of the display file is how
    kerning changes with the weight, by 0.003 em on average between two small letters."""
    copy = io.BytesIO()
    font.save(copy)
    fixed = instantiateVariableFont(TTFont(copy, recalcTimestamp=False), {"wght": weight})
    for tag in ("GPOS", "GDEF"):
        if tag in fixed:
            # As bytes: the two name the same glyphs differently.
            font[tag] = newTable(tag)
            font[tag].decompile(fixed.getTableData(tag), font)
        elif tag in font:
            del font[tag]


def rename(font: TTFont, family: str, style: str) -> None:
    """Gives the font a name of its own, as OFL 1.1 (3) asks of a changed font with a reserved name."""
    postscript = f"{family}-{style}".replace(" ", "")
    names = font["name"]
    for record in list(names.names):
        value = {1: family, 2: style, 3: postscript, 4: f"{family} {style}", 6: postscript,
                 16: family, 17: style, 25: postscript}.get(record.nameID)
        if value is not None:
            names.setName(value, record.nameID, record.platformID, record.platEncID, record.langID)


def save(font: TTFont, name: str) -> str:
    """Writes a font under a name with a digest of its bytes, and gives that name."""
    font.flavor = "woff2"
    path = FONTS / "font.tmp"
    font.save(path)
    data = path.read_bytes()
    file = f"font-{name}-{hashlib.sha256(data).hexdigest()[:8]}.woff2"
    path.rename(FONTS / file)
    print(f"{file}: {len(data) / 1000:.1f} kB")
    return file


def mean_width(font: TTFont) -> float:
    """The width of a letter in running text, in em."""
    cmap, widths = font.getBestCmap(), font["hmtx"]
    total = sum(widths[cmap[ord(char)]][0] * count for char, count in FREQUENCY.items())
    return total / sum(FREQUENCY.values()) / font["head"].unitsPerEm


def stand_in(name: str, ours: TTFont, theirs: TTFont, bold: bool, system: str, other: str) -> str:
    """A face of a system's font with the widths and heights of ours (CSS Fonts 5, metrics overrides)."""
    adjust = mean_width(ours) / mean_width(theirs)
    upem = ours["head"].unitsPerEm
    ascent = ours["hhea"].ascent / upem / adjust
    descent = -ours["hhea"].descent / upem / adjust
    suffix = " Bold" if bold else ""
    return (
        f'@font-face {{\n  font-family: "{name} stand-in";\n'
        f"  font-weight: {'501 700' if bold else '400 500'};\n"
        f'  src: local("{system}{suffix}"), local("{other}{suffix}");\n'
        f"  size-adjust: {adjust:.1%};\n  ascent-override: {ascent:.1%};\n"
        f"  descent-override: {descent:.1%};\n  line-gap-override: 0%;\n}}\n"
    )


def stand_ins(folder: pathlib.Path, files: dict[str, str]) -> list[str]:
    faces = []
    for name, part, (package, pattern, system, other), weights in STAND_INS:
        theirs = fetch(package, folder) / "files"
        for weight in weights:
            bold = weight > 500
            ours = instantiateVariableFont(TTFont(FONTS / files[part]), {"wght": weight})
            system_font = TTFont(theirs / pattern.format(700 if bold else 400))
            faces.append(stand_in(name, ours, system_font, bold, system, other))
    return faces


def face(family: str, file: str, part: str, italic: bool) -> str:
    style = "italic" if italic else "normal"
    return (
        f'@font-face {{\n  font-family: "{family}";\n  font-style: {style};\n'
        f"  font-weight: {WEIGHTS[0]} {WEIGHTS[1]};\n  font-display: {DISPLAY[part]};\n"
        f'  src: url("/{file}") format("woff2");\n  unicode-range: {RANGES[part]};\n}}\n'
    )


def make() -> None:
    faces: list[str] = []
    files: dict[str, str] = {}
    for old in FONTS.glob("font-*.woff2"):
        old.unlink()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        serif = fetch(SERIF, folder)
        (LICENCES / "OFL-source-serif.txt").write_bytes((serif / "LICENSE.md").read_bytes())
        sans = fetch(SANS, folder)
        (LICENCES / "OFL-libre-franklin.txt").write_bytes((sans / "LICENSE").read_bytes())
        for cut in CUTS:
            italic = cut["of"] == "Italic"
            whole = instantiateVariableFont(
                TTFont(serif / f"WOFF2/VAR/SourceSerif4Variable-{cut['of']}.ttf.woff2", recalcTimestamp=False),
                {"opsz": cut["opsz"], "wght": WEIGHTS},
            )
            rename(whole, cut["family"], "Italic" if italic else "Regular")
            instance = folder / f"{cut['file']}.ttf"
            whole.flavor = None
            whole.save(instance)
            for part in RANGES:
                font = subset(TTFont(instance, recalcTimestamp=False), part, cut["features"])
                # In the other files it is where composing marks go that depends on the weight.
                if part == "latin":
                    fix_kerning(font, cut["kern"])
                file = files[f"{cut['file']}-{part}"] = save(font, f"{cut['file']}-{part}")
                faces.append(face(cut["family"], file, part, italic))
        for part in ("latin", "latin-ext", "cyrillic"):
            source = TTFont(sans / f"files/libre-franklin-{part}-wght-normal.woff2", recalcTimestamp=False)
            font = subset(instantiateVariableFont(source, {"wght": WEIGHTS}), part, [])
            file = files[f"sans-{part}"] = save(font, f"sans-{part}")
            faces.append(face("Standfirst Sans", file, part, False))
        faces += stand_ins(folder, files)
    preloaded = "".join(f"  '/{files[part]}',\n" for _, part, *_ in STAND_INS)
    PRELOADED.write_text(
        "// Made by tools/fonts/make-fonts.py: not to be edited.\n\n"
        "/** The addresses of the fonts that every page in a language of Western Europe is set in. */\n"
        f"export const PRELOADED_FONTS: readonly string[] = [\n{preloaded}];\n"
    )
    FACES.write_text("/* Made by tools/fonts/make-fonts.py: not to be edited. */\n\n" + "\n".join(faces))


if __name__ == "__main__":
    sys.exit(make())
