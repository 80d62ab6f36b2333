/**
 * `npm run schemas`: writes the files with which VS Code helps editors (JSON Schemas, snippets) from the
 * schemas that check the content.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { vscodeFiles } from '@/lib/vscode/vscode-files';
import { readArguments } from '@/server/read-arguments';

const given = readArguments({ command: 'npm run schemas', options: {} });
for (const { file, content } of given ? vscodeFiles() : []) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
  console.log(file);
}
