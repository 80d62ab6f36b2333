import { readFileSync } from 'node:fs';
import { vscodeFiles } from '@/lib/vscode/vscode-files';

/** The settings for VS Code in this checkout that a paper needs as well. */
const SETTINGS = ['.vscode/settings.json', '.vscode/extensions.json'];

/**
 * The files that VS Code needs to help with a paper (schemas, snippets and settings), by their paths in the
 * paper's folder. They are the same as in this checkout, where the content is in `content/`.
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
