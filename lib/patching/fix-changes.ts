import type { Edit, Fix } from '@/lib/checking/fix';
import { PatchRefused, renameKey, setValue } from './frontmatter-changes';
import { lineStarts } from './line-starts';
import type { Change } from './patch';

/**
 * The changes that a fix makes.
 *
 * @param text the file that has the problem, as `FileText.text`
 * @throws PatchRefused where something cannot be changed for certain
 */
export function changesOfFix(text: string, fix: Fix): Change[] {
  if (fix.change === 'value') return [setValue(text, fix.path, fix.value)];
  if (fix.change === 'key') {
    const renamed = renameKey(text, fix.path, fix.name);
    return fix.value === undefined ? [renamed] : [renamed, setValue(text, fix.path, fix.value)];
  }
  const starts = lineStarts(text);
  return fix.edits.map((edit) => changeOfEdit(text, starts, edit));
}

function changeOfEdit(text: string, starts: readonly number[], edit: Edit): Change {
  const { line, column, was } = edit;
  const start = starts[line - 1];
  const from = start === undefined ? -1 : start + column - 1;
  if (from < 0 || !text.startsWith(was, from)) {
    throw new PatchRefused(`line ${line} is not written as it is read`);
  }
  return { from, to: from + was.length, text: edit.text };
}
