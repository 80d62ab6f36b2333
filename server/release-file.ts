import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Lies in the folder of a release, which programs are started in. */
const FILE = 'release.json';

/** What a release remembers of the environment that it was made in. */
export interface Release {
  /** `SITE_URL`, where it was given. */
  siteUrl?: string;
}

/** What the release in this folder remembers; nothing where this is a checkout. */
export function readRelease(): Release {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
}

/** @param folder of the release */
export function writeRelease(folder: string, release: Release): void {
  writeFileSync(path.join(folder, FILE), `${JSON.stringify(release)}\n`);
}
