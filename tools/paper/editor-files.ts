import { readFileSync } from 'node:fs';
import { vscodeFiles } from '@/lib/vscode/vscode-files';

/** Of this checkout's own settings of VS Code, those that a paper needs as well. */
const SETTINGS = ['.vscode/settings.json', '.vscode/extensions.json'];

/**
 * What VS Code knows of a paper, by its path in the paper's folder: schemas, snippets and settings. The same
 * as in this checkout, where the content is in `content/`.
 *
 * @throws Error when the checkout has no such files
 */
export function editorFiles(): ReadonlyMap<string, string> {
  const made = vscodeFiles().map(({ file, content }): [string, string] => [
    file,
    `${JSON.stringify(content, null, 2)}\n`,
  ]);
  const settings = SETTINGS.map((file): [string, string] => [
    file,
    readFileSync(file, 'utf8').replaceAll('"content/', '"'),
  ]);
  return new Map([...made, ...settings]);
}
