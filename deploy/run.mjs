// Replaces tools/run.mjs in a release: runs a program that was bundled when the release was made.
//
//     node tools/run.mjs server/serve.ts
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { takeBuiltConfig } from '../lib/next-internals/standalone-config.mjs';

const [entry, ...args] = process.argv.slice(2);
const program = path.resolve('node_modules/.cache/standfirst', `${path.parse(entry).name}.mjs`);

if (!existsSync(program)) {
  process.stderr.write(`${entry} is not in this release: run it in a checkout of Standfirst.\n`);
  process.exit(1);
}
takeBuiltConfig();
process.setSourceMapsEnabled(true);
process.argv = [process.argv[0], program, ...args];
await import(pathToFileURL(program).href);
