import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Left in a finished build. */
const FILE = '.next/standfirst-build.json';

export interface BuildStamp {
  /** Names what the build was made of, but for the content. */
  inputs: string;
  /** What readers could see when its pages were made (`Newsroom.version`). */
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
