import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readBuiltConfig } from '@/lib/next-internals/standalone-config.mjs';
import { writeRelease } from '@/server/release-file';
import { bundle } from '../bundle.mjs';
import { tracedFiles } from './traced-files';

/** The server's programs, and the commands that a server needs. */
const PROGRAMS = [
  'server/serve.ts',
  'server/rendering/render-process.ts',
  'server/indexing/index-process.ts',
  'server/pictures/picture-process.ts',
  'tools/check.ts',
  'tools/copy-index.ts',
  'tools/preview-link.ts',
];

/** Files that are not bundled: those that a release's tools/run.mjs imports, and those for setting up a server. */
const TAKEN = [
  'package.json',
  'public',
  'lib/next-internals/standalone-config.mjs',
  'deploy/alerts.yml',
  'deploy/hooks/post-receive',
  'deploy/hooks/pre-receive',
  'deploy/nginx.conf',
  'deploy/standfirst@.service',
  'deploy/upgrade.sh',
];

/** Parts of the build that are needed only while building. */
const BUILD_ONLY = ['cache', 'dev', 'diagnostics', 'trace', 'trace-build', 'turbopack', 'types'];

/**
 * Puts everything needed to serve the finished build, and nothing else, into a folder, and replaces what
 * was there.
 *
 * @param folder relative to the project, or absolute
 * @param siteUrl `SITE_URL`, which the release remembers
 */
export async function makeRelease(folder: string, siteUrl: string | undefined): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const take = (file: string): void =>
    cpSync(file, path.join(folder, file), { recursive: true, verbatimSymlinks: true });
  for (const name of TAKEN) take(name);
  cpSync('.next', path.join(folder, '.next'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !BUILD_ONLY.includes(path.relative('.next', source)),
  });
  cpSync('deploy/run.mjs', path.join(folder, 'tools/run.mjs'));
  writeRelease(folder, siteUrl === undefined ? {} : { siteUrl });

  // Traced inside the project, whose packages they import, and at the same depth, for the names in their source maps.
  const programs = PROGRAMS.map(
    (entry) => `node_modules/.cache/standfirst-release/${path.parse(entry).name}.mjs`,
  );
  for (const [index, program] of programs.entries()) {
    await bundle(PROGRAMS[index] ?? '', program);
    for (const file of [program, `${program}.map`]) {
      cpSync(file, path.join(folder, 'node_modules/.cache/standfirst', path.basename(file)));
    }
  }
  for (const file of await tracedFiles([...programs, ...cacheHandlers()])) {
    if (!programs.includes(file)) take(file);
  }
}

/** Our own module for Next's cache of pages, if the settings name one. */
function cacheHandlers(): string[] {
  const { cacheHandler } = readBuiltConfig();
  return cacheHandler ? [path.relative('.', path.resolve('.next', cacheHandler))] : [];
}
