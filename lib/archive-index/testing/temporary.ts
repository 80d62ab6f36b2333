import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IndexPlaces } from '../index-file';

/** A content folder and an index for one test. */
export interface TemporaryPlaces extends IndexPlaces {
  /** The folder that contains both. */
  home: string;
  write(file: string, text: string): void;
  remove(file: string): void;
  /** Removes all of it. */
  clear(): void;
}

/** A site file in the time zone of London. */
export const SITE_YAML = `name: N
description: D
url: https://example.org
timeZone: Europe/London
locale: en-GB
navigation:
  - {label: Front page, href: /}
`;

/** Makes an empty content folder, with a site file, in the folder for temporary files. */
export function temporaryPlaces(): TemporaryPlaces {
  const places = placesIn(mkdtempSync(path.join(tmpdir(), 'standfirst-')));
  places.write('site.yaml', SITE_YAML);
  return places;
}

/** The places in a folder that was made before, by this process or another. */
export function placesIn(home: string): TemporaryPlaces {
  const contentDir = path.join(home, 'content');
  return {
    home,
    contentDir,
    indexFile: path.join(home, 'index', 'index.db'),
    write: (file, text) => {
      const at = path.join(contentDir, file);
      mkdirSync(path.dirname(at), { recursive: true });
      writeFileSync(at, text);
    },
    remove: (file) => rmSync(path.join(contentDir, file)),
    clear: () => rmSync(home, { recursive: true, force: true }),
  };
}
