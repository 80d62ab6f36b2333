import { escapeForTerminal } from '@/lib/checking/escape-text';
import type { Change } from '@/lib/patching/patch';

/** Changed lines, counted from 0; `to` is the line after the last. */
interface Hunk {
  from: number;
  to: number;
  changes: Change[];
}

/**
 * Shows the changes to a text, as `diff -U0` does. Invisible characters are written as escapes.
 *
 * @param name the name of the file, as in messages
 * @param changes in the order of the text
 */
export function diffOf(name: string, text: string, changes: readonly Change[]): string {
  const lines = text.split('\n');
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  let moved = 0;
  const hunks = hunksOf(starts, changes).map(({ from, to, changes: some }) => {
    const [begin, end] = [starts[from] ?? 0, (starts[to] ?? text.length + 1) - 1];
    const before = lines.slice(from, to);
    const after = changedPart(text, begin, end, some).split('\n');
    const head = `@@ -${rangeOf(from, before.length)} +${rangeOf(from + moved, after.length)} @@`;
    moved += after.length - before.length;
    return [head, ...before.map((line) => `-${line}`), ...after.map((line) => `+${line}`)];
  });
  return [`--- ${name}`, `+++ ${name}`, ...hunks.flat()].map(escapeForTerminal).join('\n');
}

function hunksOf(starts: readonly number[], changes: readonly Change[]): Hunk[] {
  const hunks: Hunk[] = [];
  let line = 0;
  for (const change of changes) {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= change.from) line++;
    const from = line;
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= change.to) line++;
    const last = hunks.at(-1);
    if (last && from <= last.to) {
      last.changes.push(change);
      last.to = Math.max(last.to, line + 1);
    } else hunks.push({ from, to: line + 1, changes: [change] });
  }
  return hunks;
}

function changedPart(text: string, begin: number, end: number, changes: readonly Change[]): string {
  let done = begin;
  let part = '';
  for (const change of changes) {
    part += text.slice(done, change.from) + change.text;
    done = change.to;
  }
  return part + text.slice(done, end);
}

function rangeOf(from: number, length: number): string {
  return length === 1 ? String(from + 1) : `${from + 1},${length}`;
}
