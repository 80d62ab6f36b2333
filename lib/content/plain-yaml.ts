/** YAML in the form that its specification requires. */
export interface PlainYaml {
  text: string;
  /** How many columns each line was moved to the right; lines count from 1. */
  moved: ReadonlyMap<number, number>;
}

/**
 * Reads two things that all other programs accept, although YAML 1.2 refuses them: a no-break space as white space, and
 * a quoted value that continues on the next line without an indent.
 *
 * @param written YAML, line ends `\n`
 */
export function plainYaml(written: string): PlainYaml {
  const spaced = written.includes('\u00a0') ? written.replace(NO_BREAK, toSpaces) : written;
  return OPEN_QUOTE.test(spaced) && OPEN_VALUE.test(spaced)
    ? indented(spaced)
    : { text: spaced, moved: new Map() };
}

/** Where white space is part of the grammar: before a key, after its colon, around the dash of a list. */
const NO_BREAK = /^[ \u00a0]*(?:-[ \u00a0]+)*(?:[\w-]+:(?=[ \u00a0])[ \u00a0]*)?/gm;

function toSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** A quick test, which rules out most texts. */
const OPEN_QUOTE = /: +["']/;

/** A value whose quotation mark is not closed on its line. */
const OPEN_VALUE = /^[ ]*(?:- )*[\w-]+:[ ]+(?:"(?:[^"\\\n]|\\[^\n])*\\?|'(?:[^'\n]|'')*)$/m;
const KEY = /^[\w-]+:(?:[ ]|$)/;

function indented(text: string): PlainYaml {
  const lines = text.split('\n');
  const moved = new Map<number, number>();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!OPEN_VALUE.test(line)) continue;
    const indent = line.search(/[^ ]/);
    const mark = /:[ ]+(["'])/.exec(line)?.[1] ?? '"';
    const end = lastLine(lines, at + 1, mark);
    for (let next = at + 1; next <= end; next++) {
      const text = lines[next] ?? '';
      if (text.trim() === '' || text.search(/[^ ]/) > indent) continue;
      const by = indent + 1;
      lines[next] = ' '.repeat(by) + text;
      moved.set(next + 1, by);
    }
    at = Math.max(at, end);
  }
  return { text: lines.join('\n'), moved };
}

/** The line on which a quoted value ends, with its mark as the last character; -1 if a key comes first. */
function lastLine(lines: readonly string[], from: number, mark: string): number {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (KEY.test(line)) return -1;
    const closing = line.replace(/\\./g, '  ').indexOf(mark);
    if (closing === -1) continue;
    return /^[ ]*(?:#.*)?$/.test(line.slice(closing + 1)) ? at : -1;
  }
  return -1;
}
