// Runs a TypeScript program of this project, which Node 20 cannot do itself. A bundled command starts in
// a third of the time that loading its modules one by one would take.
//
//     node tools/run.mjs tools/check.ts [arguments]
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import nextEnv from '@next/env';
import { whyNotWritable } from '../server/not-writable.mjs';
import { isBundled, rememberInputs } from './bundled-programs.mjs';

const [entry, ...args] = process.argv.slice(2);
const program = path.join('node_modules/.cache/standfirst', `${path.parse(entry).name}.mjs`);

if (!isBundled(program)) {
  const caches = ['node_modules/.cache/standfirst', 'node_modules/.cache'].filter(existsSync);
  const written = caches.length > 0 ? caches : ['node_modules'];
  const refusal = whyNotWritable(written);
  if (refusal !== undefined) {
    process.stderr.write(`${refusal}\n`);
    process.exit(1);
  }
  const begun = Date.now();
  const [{ bundle }, { stop }] = await Promise.all([import('./bundle.mjs'), import('esbuild')]);
  // Written beside it and renamed, because another process may be reading the same program; and at the same depth,
  // because its source map names files relative to its folder.
  const beside = `${path.dirname(program)}-${process.pid}`;
  const outfile = path.join(beside, path.basename(program));
  const inputs = await bundle(entry, outfile);
  // The bundler's process would otherwise stay, with a hundred megabytes, for as long as the program runs.
  await stop();
  mkdirSync(path.dirname(program), { recursive: true });
  for (const ending of ['.map', '']) renameSync(outfile + ending, program + ending);
  rmSync(beside, { recursive: true });
  rememberInputs(program, inputs, begun);
}

// The settings that `npm run paper` stores. Next reads these files by the same rules; the environment wins.
const isDevelopment = entry === 'server/dev.ts' || process.env.NODE_ENV === 'development';
nextEnv.loadEnvConfig(process.cwd(), isDevelopment, {
  info: () => undefined,
  error: console.error,
});

process.setSourceMapsEnabled(true);
process.argv = [process.argv[0], path.resolve(entry), ...args];
await import(pathToFileURL(program).href);
