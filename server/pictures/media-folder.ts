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
import {
  type Made,
  type NotMade,
  type Shape,
  type VariantFormat,
  variantFile,
  variantFiles,
} from '@/lib/media/renditions';

/**
 * How long before unused variants are deleted, in milliseconds: each server records once a day what
 * it uses.
 */
const UNUSED_MS = 7 * 86_400_000;
const SAY_MS = 86_400_000;

/** An unfinished file this old is abandoned. In milliseconds. */
const ABANDONED_MS = 3_600_000;

/** After this many unfinished attempts a picture is not tried again. */
const MOST_TRIES = 3;

const TEMPORARY = '.tmp-';

/** The file that lists what has been made is written last, so everything it names exists. */
const MANIFEST = /^([0-9a-f]{32})\.json$/;
const OF_KEY = /^([0-9a-f]{32})[-.]/;

/**
 * The folder of the variants of pictures. Several servers may share it: a name always has the same
 * bytes, a file is there whole or not at all, and whatever any of them uses stays.
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

  /** Whether everything to be made under a key has been made, and still exists. */
  isWhole(key: string, shape: Shape): boolean {
    const made = this.made(key);
    if (!isComplete(made, shape) || !made) return false;
    return 'fault' in made || variantFiles(key, made).every((file) => existsSync(this.at(file)));
  }

  /** Adds a variant, unless it exists: another server may have made it just now. */
  putVariant(
    key: string,
    width: number | undefined,
    bytes: Uint8Array,
    format?: VariantFormat,
  ): void {
    const file = this.at(variantFile(key, width, format));
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
   * Counts an attempt at a picture, until it is told that it finished. A picture that crashes the
   * process that reads it would otherwise do so for ever.
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

  /** The keys among these whose manifest is missing, or names a missing file. */
  missing(rows: readonly { key: string; shape: Shape }[]): string[] {
    const there = new Set(this.isThere ? readdirSync(this.folder) : []);
    return rows
      .filter(({ key }) => {
        if (!there.has(`${key}.json`)) return true;
        const made = this.made(key);
        return (
          made && !('fault' in made) && variantFiles(key, made).some((file) => !there.has(file))
        );
      })
      .map(({ key }) => key);
  }

  /**
   * Records which keys are used, and deletes variants that no server has used for a week.
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
      // Another server may be recording just now that it uses it.
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

  /** When a file was written, in milliseconds since the epoch; long ago if it is missing. */
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
