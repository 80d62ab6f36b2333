import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isComplete, madeFile, readMade } from '@/lib/archive-index/made-pictures';
import { type Made, type NotMade, type Shape, variantFile } from '@/lib/media/renditions';

/** What nobody has used for so long is deleted, in milliseconds: each server says once a day what it uses. */
const UNUSED_MS = 7 * 86_400_000;
const SAY_MS = 86_400_000;

/** What was being written so long ago is nobody's any more. In milliseconds. */
const ABANDONED_MS = 3_600_000;

/** A picture that so many tries did not come to an end with is not tried again. */
const MOST_TRIES = 3;

const TEMPORARY = '.tmp-';

/** The file that says what has been made is written last: what it names is there. */
const MANIFEST = /^([0-9a-f]{32})\.json$/;
const OF_KEY = /^([0-9a-f]{32})[-.]/;

/**
 * The folder of the variants of pictures. Several servers may share it: a name always has the same bytes,
 * what is written is there whole or not at all, and what any of them uses stays.
 */
export class MediaFolder {
  private count = 0;

  constructor(readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** Whether the folder itself is there: somebody may have deleted it. */
  get isThere(): boolean {
    return existsSync(this.folder);
  }

  made(key: string): Made | NotMade | undefined {
    return readMade(this.folder, key);
  }

  /** Whether all that is to be made under a key has been, and is there. */
  isWhole(key: string, shape: Shape): boolean {
    const made = this.made(key);
    if (!isComplete(made, shape) || !made) return false;
    return 'fault' in made || filesOf(key, made).every((file) => existsSync(this.at(file)));
  }

  /** Puts in a variant, unless it is there: another server may have made it just now. */
  putVariant(key: string, width: number | undefined, bytes: Uint8Array): void {
    const file = this.at(variantFile(key, width));
    if (existsSync(file)) return;
    const temporary = this.write(bytes);
    try {
      // Unlike a new name, a link takes no other file's place.
      linkSync(temporary, file);
      unlinkSync(temporary);
    } catch {
      renameSync(temporary, file);
    }
  }

  /** Says what has been made. */
  putMade(key: string, made: Made | NotMade): void {
    renameSync(this.write(Buffer.from(JSON.stringify(made))), madeFile(this.folder, key));
  }

  /**
   * Counts a try at a picture, until it is told that it came to an end. One that ends the process which
   * reads it would do so for ever.
   *
   * @returns false when there have been too many
   */
  beginTry(key: string): boolean {
    const file = this.at(`${key}.try`);
    const tries = existsSync(file) ? Number(readFileSync(file, 'utf8')) || 0 : 0;
    if (tries >= MOST_TRIES) return false;
    renameSync(this.write(Buffer.from(String(tries + 1))), file);
    return true;
  }

  endTry(key: string): void {
    rmSync(this.at(`${key}.try`), { force: true });
  }

  /** Those of these keys of which something is missing that their manifest names, or the manifest. */
  missing(rows: readonly { key: string; shape: Shape }[]): string[] {
    const there = new Set(this.isThere ? readdirSync(this.folder) : []);
    return rows
      .filter(({ key }) => {
        if (!there.has(`${key}.json`)) return true;
        const made = this.made(key);
        return made && !('fault' in made) && filesOf(key, made).some((file) => !there.has(file));
      })
      .map(({ key }) => key);
  }

  /**
   * Says which keys are used, and deletes what none has used for a week.
   *
   * @param used by this server
   * @param now milliseconds since the epoch
   * @returns how many files were deleted
   */
  clear(used: ReadonlySet<string>, now: number): number {
    let deleted = 0;
    const unused = new Set<string>();
    const names = this.isThere ? readdirSync(this.folder) : [];
    for (const name of names) {
      const [, key] = MANIFEST.exec(name) ?? [];
      if (key === undefined) continue;
      const age = now - this.modified(name);
      if (used.has(key)) {
        if (age > SAY_MS) utimesSync(this.at(name), now / 1000, now / 1000);
      } else if (age > UNUSED_MS) unused.add(key);
    }
    for (const name of names) {
      const [, key] = OF_KEY.exec(name) ?? [];
      const isAbandoned = name.startsWith(TEMPORARY) && now - this.modified(name) > ABANDONED_MS;
      // Without a manifest: one that was never finished.
      const isOrphan =
        key !== undefined &&
        !used.has(key) &&
        !names.includes(`${key}.json`) &&
        now - this.modified(name) > UNUSED_MS;
      if (!isAbandoned && !isOrphan && !(key !== undefined && unused.has(key))) continue;
      // Another server may say just now that it uses it.
      if (key !== undefined && unused.has(key) && now - this.modified(`${key}.json`) < UNUSED_MS)
        continue;
      if (!MANIFEST.test(name)) {
        rmSync(this.at(name), { force: true });
        deleted++;
      }
    }
    // Last: as long as it is there it says how old the others are.
    for (const key of unused) {
      if (now - this.modified(`${key}.json`) < UNUSED_MS) continue;
      rmSync(madeFile(this.folder, key), { force: true });
      deleted++;
    }
    return deleted;
  }

  /** When a file was written, in milliseconds since the epoch; never, when it is not there. */
  private modified(name: string): number {
    return statSync(this.at(name), { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
  }

  private write(bytes: Uint8Array): string {
    mkdirSync(this.folder, { recursive: true });
    const file = this.at(`${TEMPORARY}${process.pid}-${Date.now()}-${this.count++}`);
    writeFileSync(file, bytes);
    return file;
  }

  private at(name: string): string {
    return path.join(this.folder, name);
  }
}

/** The files of variants that a manifest names. */
function filesOf(key: string, { widths }: Made): string[] {
  return widths.length === 0
    ? [variantFile(key, undefined)]
    : widths.map((width) => variantFile(key, width));
}
