import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Newsroom } from '@/lib/newsroom';

/** Left in a finished build. */
const FILE = '.next/standfirst-build.json';

export interface BuildStamp {
  /** Names what the build was made of, but for the content. */
  inputs: string;
  /** What its pages were made of (`pagesNow`). */
  version: string;
  /** The address of the site that its pages name, without a path. */
  siteUrl: string;
}

/** The stamp of the build that is there; `undefined` when none was finished. */
export function readStamp(): BuildStamp | undefined {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : undefined;
}

export function writeStamp(stamp: BuildStamp): void {
  writeFileSync(FILE, JSON.stringify(stamp));
}

/**
 * Names what pages say that are made now: what readers may see, and the day, by which articles say how
 * old they are.
 */
export async function pagesNow(newsroom: Pick<Newsroom, 'version' | 'today'>): Promise<string> {
  return `${await newsroom.version()} ${await newsroom.today()}`;
}
