/**
 * `npm run release`: builds the site, and puts into `.release` all that serving it takes, and nothing
 * else: to be copied to a server or into an image, and started there, without npm, by
 * `node tools/run.mjs server/serve.ts`. The content stays where it is (`CONTENT_DIR`).
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readBuiltConfig } from '@/lib/next-internals/standalone-config.mjs';
import { build } from '@/server/build';
import { bundle } from './bundle.mjs';
import { readArguments } from './read-arguments';
import { tracedFiles } from './release/traced-files';

const RELEASE = '.release';
const PROGRAMS = [
  'server/serve.ts',
  'server/rendering/render-process.ts',
  'server/indexing/index-process.ts',
  'server/pictures/picture-process.ts',
];

/** What deploy/run.mjs imports: it is not bundled. */
const FOR_PROGRAMS = 'lib/next-internals/standalone-config.mjs';

/** Of the build, what only building takes. */
const BUILD_ONLY = ['cache', 'dev', 'diagnostics', 'trace', 'trace-build', 'turbopack', 'types'];

if (readArguments({ command: 'npm run release', options: {} })) {
  if (await build()) await release();
  else process.exitCode = 1;
}

async function release(): Promise<void> {
  rmSync(RELEASE, { recursive: true, force: true });
  mkdirSync(RELEASE);
  for (const name of ['package.json', 'public', FOR_PROGRAMS]) take(name);
  cpSync('.next', path.join(RELEASE, '.next'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !BUILD_ONLY.includes(path.relative('.next', source)),
  });
  cpSync('deploy/run.mjs', path.join(RELEASE, 'tools/run.mjs'));

  const programs = PROGRAMS.map((entry) =>
    path.join(RELEASE, `node_modules/.cache/standfirst/${path.parse(entry).name}.mjs`),
  );
  for (const [index, program] of programs.entries()) await bundle(PROGRAMS[index] ?? '', program);
  for (const file of await tracedFiles([...programs, ...cacheHandlers()])) take(file);
  console.log(`The release is in ${RELEASE}.`);
}

/** The file of ours that Next keeps its pages by, where its settings name one. */
function cacheHandlers(): string[] {
  const { cacheHandler } = readBuiltConfig();
  return cacheHandler ? [path.relative('.', path.resolve('.next', cacheHandler))] : [];
}

function take(file: string): void {
  cpSync(file, path.join(RELEASE, file), { recursive: true, verbatimSymlinks: true });
}
