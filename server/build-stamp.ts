import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Newsroom } from '@/lib/newsroom';

/** Left in a finished build. */
const FILE = '.next/standfirst-build.json';

export interface BuildStamp {
  /** Identifies everything that the build was made from, apart from the content. */
  inputs: string;
  /** What its pages were made from (`pagesNow`). */
  version: string;
  /** The address of the site that its pages name, without a path. */
  siteUrl: string;
}

/** The stamp of the existing build; `undefined` if none was finished. */
export function readStamp(): BuildStamp | undefined {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : undefined;
}

export function writeStamp(stamp: BuildStamp): void {
  writeFileSync(FILE, JSON.stringify(stamp));
}

/**
 * Identifies what pages made now would say: what readers may see, and the day, from which articles
 * tell their age.
 */
export async function pagesNow(newsroom: Pick<Newsroom, 'version' | 'today'>): Promise<string> {
  return `${await newsroom.version()} ${await newsroom.today()}`;
}
