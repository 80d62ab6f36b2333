// Stands in a release for tools/run.mjs: runs a program that was bundled when the release was made.
//
//     node tools/run.mjs server/serve.ts
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [entry, ...args] = process.argv.slice(2);
const program = path.resolve('node_modules/.cache/standfirst', `${path.parse(entry).name}.mjs`);

// As the server of Next's own `output: 'standalone'` does: else Next asks for its compiler, of a
// hundred megabytes, to read next.config.ts.
const { config } = JSON.parse(readFileSync('.next/required-server-files.json', 'utf8'));
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);

process.setSourceMapsEnabled(true);
process.argv = [process.argv[0], program, ...args];
await import(pathToFileURL(program).href);
