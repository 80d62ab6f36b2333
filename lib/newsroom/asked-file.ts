import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MOST_COUNTED } from './asked-addresses';

/** The file for the addresses that readers requested in vain (./asked-addresses.ts), beside the index. */
export function askedFile(indexFile: string): string {
  return `${indexFile}.asked`;
}

/** The most bytes of the file that are read. */
const MOST_BYTES = 2 * 1024 * 1024;

/** The counts by path; empty if nothing can be read. */
export function readAsked(file: string): Map<string, number> {
  try {
    const text = readFileSync(file, 'utf8');
    if (text.length > MOST_BYTES) return new Map();
    const lines = text.split('\n').slice(0, MOST_COUNTED);
    return new Map(
      lines.flatMap((line): [string, number][] => {
        const [, count, asked] = /^(\d{1,15}) (\/\S*)$/.exec(line) ?? [];
        return count && asked ? [[asked, Number(count)]] : [];
      }),
    );
  } catch {
    return new Map();
  }
}

/**
 * Adds to the earlier counts, and keeps the most frequent addresses. If two processes do so at the same moment, one may
 * lose its counts for that minute.
 *
 * @throws Error when it cannot be written
 */
export function addAsked(file: string, counted: ReadonlyMap<string, number>): void {
  const all = readAsked(file);
  for (const [asked, count] of counted) all.set(asked, (all.get(asked) ?? 0) + count);
  const most = [...all].sort(([, a], [, b]) => b - a).slice(0, MOST_COUNTED);
  const beside = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(beside, most.map(([asked, count]) => `${count} ${asked}\n`).join(''));
  renameSync(beside, file);
}
