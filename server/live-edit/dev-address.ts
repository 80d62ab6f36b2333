import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { IndexPlaces } from '@/lib/newsroom';

/** Where `npm run dev` is, for commands that print addresses. */
interface DevAddress {
  /** `http://localhost:3000` */
  url: string;
  /** The process that runs there. */
  pid: number;
  contentDir: string;
}

type Places = Pick<IndexPlaces, 'contentDir' | 'indexFile'>;

/** Remembers where the development server of a paper is, for as long as this process lives. */
export function rememberDevAddress(places: Places, url: string): void {
  const file = fileOf(places);
  const address: DevAddress = { url, pid: process.pid, contentDir: places.contentDir };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(address));
  process.once('exit', () => rmSync(file, { force: true }));
}

/** @returns where the development server of a paper is; `undefined` if none is running */
export function devAddress(places: Places): string | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(fileOf(places), 'utf8'));
    if (!isDevAddress(found) || found.contentDir !== places.contentDir) return undefined;
    // Signal 0 only tests whether the process exists: one that was killed has left its file behind.
    process.kill(found.pid, 0);
    return found.url;
  } catch {
    return undefined;
  }
}

function fileOf({ indexFile }: Places): string {
  return path.join(path.dirname(indexFile), 'dev.json');
}

function isDevAddress(found: unknown): found is DevAddress {
  if (typeof found !== 'object' || found === null) return false;
  const { url, pid, contentDir } = found as Partial<Record<keyof DevAddress, unknown>>;
  return (
    typeof url === 'string' &&
    /^https?:\/\/[^/\s]+$/.test(url) &&
    Number.isInteger(pid) &&
    typeof contentDir === 'string'
  );
}
