import { statSync } from 'node:fs';
import path from 'node:path';
import { codeFrame } from '@/lib/checking/code-frame';
import type { Problem } from '@/lib/checking/problem';
import { mayBeUnfinished, UNFINISHED_MS } from '@/lib/checking/unfinished';
import { type ContentFile, readContent } from '@/lib/content/disk';

/** A problem as the desk sees it. */
export interface DeskNote extends Problem {
  /** The lines around it; empty if there are none to show. */
  frame: string;
  /** Opens the place in an editor. */
  href: string;
}

/** What opens a file in VS Code; `EDITOR_URL` names another. */
const EDITOR_URL = 'vscode://file{file}:{line}:{column}';

/**
 * Leaves out what is merely unfinished in a file that was saved a moment ago: its author is still typing.
 *
 * @param now milliseconds since the epoch
 */
export function settledProblems(
  contentDir: string,
  problems: readonly Problem[],
  now: number,
): Problem[] {
  return problems.filter(({ code, file }) => {
    if (!mayBeUnfinished(code)) return true;
    return Math.abs(now - savedAt(contentDir, file)) >= UNFINISHED_MS;
  });
}

function savedAt(contentDir: string, file: string): number {
  const absolute = path.join(/* turbopackIgnore: true */ contentDir, file);
  return statSync(absolute, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Adds to problems whatever helps to correct them. */
export function deskNotes(
  contentDir: string,
  problems: readonly Problem[],
  editorUrl: string = EDITOR_URL,
): DeskNote[] {
  const texts = new Map<string, ContentFile['text']>();
  return problems.map((problem) => {
    const { file, line, column } = problem;
    const text = texts.get(file) ?? readContent(contentDir, file).text;
    texts.set(file, text);
    const absolute = path.join(/* turbopackIgnore: true */ contentDir, file);
    const places = { file: encodeURI(absolute), line: String(line), column: String(column) };
    return {
      ...problem,
      frame: text.ok ? codeFrame(text.value, problem) : '',
      href: editorUrl.replace(
        /\{(file|line|column)\}/g,
        (_, name: keyof typeof places) => places[name],
      ),
    };
  });
}
