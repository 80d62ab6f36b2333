// Stands in a release for tools/run.mjs: runs a program that was bundled when the release was made.
//
//     node tools/run.mjs server/serve.ts
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { takeBuiltConfig } from '../lib/next-internals/standalone-config.mjs';

const [entry, ...args] = process.argv.slice(2);
const program = path.resolve('node_modules/.cache/standfirst', `${path.parse(entry).name}.mjs`);

takeBuiltConfig();
process.setSourceMapsEnabled(true);
process.argv = [process.argv[0], program, ...args];
await import(pathToFileURL(program).href);
