import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What every program has to make from each photograph. */
export interface Wish {
  photographs: string;
  /** In pixels. */
  widths: readonly number[];
  quality: number;
  effort: number;
}

/** Another program that makes variants, ready to be run. */
export interface Peer {
  /** With the version. */
  name: string;
  /** The folder that it runs in, and its arguments, as after `node`. */
  folder: string;
  args: readonly string[];
  /** Where it puts its variants. */
  out: string;
  remove(): void;
}

/**
 * Eleventy's library for pictures.
 *
 * @param parent an existing folder to make it in
 * @throws Error when it cannot be installed
 */
export function makeEleventyImg(parent: string, wish: Wish): Peer {
  const program = `import { readdirSync } from 'node:fs';
import Image from '@11ty/eleventy-img';
const options = ${JSON.stringify({
    widths: wish.widths,
    formats: ['webp'],
    outputDir: 'out',
    sharpWebpOptions: { quality: wish.quality, effort: wish.effort },
  })};
await Promise.all(readdirSync('photographs').map((name) => Image('photographs/' + name, options)));
`;
  // Later versions need Node 22.
  return makePeer(parent, '@11ty/eleventy-img@6', ['make.js'], 'out', wish, { 'make.js': program });
}

/** A page made with Astro that has all of the pictures. Its effort is the encoder's default, 4. */
export function makeAstroAssets(parent: string, wish: Wish): Peer {
  const page = `---
import { Image } from 'astro:assets';
const found = Object.values(import.meta.glob('../../photographs/*.jpg', { eager: true }));
---
${'{'}found.map((one) => <Image src={one.default} alt="" format="webp" quality={${wish.quality}}
  width={${wish.widths.at(-1)}} widths={${JSON.stringify(wish.widths)}} />)${'}'}
`;
  const args = ['node_modules/astro/astro.js', 'build'];
  return makePeer(parent, 'astro@5', args, 'dist/_astro', wish, {
    'src/pages/index.astro': page,
  });
}

function makePeer(
  parent: string,
  wanted: string,
  args: string[],
  out: string,
  { photographs }: Wish,
  files: Readonly<Record<string, string>>,
): Peer {
  const folder = mkdtempSync(path.join(parent, 'peer-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove);
  const all = { 'package.json': '{ "private": true, "type": "module" }\n', ...files };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  symlinkSync(photographs, path.join(folder, 'photographs'));
  const install = ['install', '--no-audit', '--no-fund', wanted, 'sharp'];
  execFileSync('npm', install, { cwd: folder, stdio: 'pipe' });
  const name = wanted.replace(/@\d+$/, '');
  const installed = path.join(folder, 'node_modules', name, 'package.json');
  const { version } = JSON.parse(readFileSync(installed, 'utf8'));
  return { name: `${name} ${version}`, folder, args, out: path.join(folder, out), remove };
}
