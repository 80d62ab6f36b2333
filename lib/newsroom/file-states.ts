import { LRUCache } from 'lru-cache';
import { documentData } from '@/lib/archive-index/address-queries';
import { IndexDamaged, type IndexReader, isBusy } from '@/lib/archive-index/reader';
import { contentFault, isUnchanged, lookAt } from '@/lib/content/content-folder';
import { kindOfFile } from '@/lib/content/content-kinds';
import { isReadable, readContent } from '@/lib/content/disk';
import { readGone } from '@/lib/content/read-gone';
import { readVisibility } from '@/lib/content/read-visibility';
import type { Site } from '@/lib/content/site-fields';
import { slugOf } from '@/lib/content/slug-of';
import { isSettling } from '@/lib/content/stamp';
import { isPublic, type Visibility } from '@/lib/content/visibility';

/** The state of a content file now. */
export type FileState =
  /** A different stamp means a different file; `settled` means that it was not written just now. */
  | { is: 'there'; stamp: string; settled: boolean }
  | { is: 'missing' }
  /** A file that the index has not read yet says that readers may not see the article. */
  | { is: 'withdrawn' }
  /** The same, but the file leaves it undecided whether they may. */
  | { is: 'undecided' }
  /** Unknown: the content folder is missing, or the file cannot be read. */
  | { is: 'unknown' };

const GONE_FILE = 'gone.yaml';

/** gone.yaml is checked at most this often, in milliseconds. */
const LOOK_MS = 500;

/** How many files not yet in the index are remembered. */
const MOST_READ = 1000;

/**
 * Checks files of the content for a process that answers readers. If the index has read a file, only its stamp is
 * checked. If the index is behind, or is not being updated, the frontmatter of an article and `gone.yaml` are read
 * here, so that a withdrawal takes effect at once.
 */
export class FileStates {
  private readonly read = new LRUCache<string, { visibility: Visibility | undefined }>({
    max: MOST_READ,
  });
  private timeZone: string | undefined;
  private gone: { lookedAt: number; stamp: string; slugs: ReadonlySet<string> } | undefined;

  /** @param now the present, in milliseconds since the epoch */
  constructor(
    private readonly contentDir: string,
    private readonly index: IndexReader,
    private readonly now: () => number,
  ) {}

  /**
   * @param file relative to the content folder, with forward slashes
   * @param seen a stamp that the file had when readers could see it
   */
  of(file: string, seen?: string): FileState {
    // The usual case: a page that readers ask for is checked once a second.
    const isAsSeen = seen !== undefined && isUnchanged(this.contentDir, file, seen);
    const found = isAsSeen ? { stamp: seen } : this.readable(file);
    if ('is' in found) return found;
    const { stamp } = found;
    const settled = !isSettling(stamp, this.now());
    const held =
      kindOfFile(file) === 'article' ? this.heldBack(file, stamp, settled, seen) : undefined;
    return held ? { is: held } : { is: 'there', stamp, settled };
  }

  private readable(file: string): { stamp: string } | { is: 'missing' | 'unknown' } {
    const { contentDir } = this;
    const found = lookAt(contentDir, file);
    if (found && !found.obstacle && isReadable(contentDir, file)) return found;
    // A file that cannot be read is a fault and takes nothing off the site; nor does a missing
    // folder, such as one that is not mounted.
    const mayBeThere = found !== undefined && found.obstacle?.keepsEarlier !== false;
    return { is: mayBeThere || contentFault(contentDir) ? 'unknown' : 'missing' };
  }

  private heldBack(
    file: string,
    stamp: string,
    settled: boolean,
    seen: string | undefined,
  ): 'withdrawn' | 'undecided' | undefined {
    if (this.goneSlugs().has(slugOf(file))) return 'withdrawn';
    // A file that may be half written stays as it was; the index waits, too.
    if (stamp === seen || !settled || this.isIndexed(file, stamp)) return undefined;
    const timeZone = this.currentTimeZone();
    if (timeZone === undefined) return undefined;
    const visibility = this.visibilityOf(file, stamp, timeZone);
    if (isPublic(visibility, this.now())) return undefined;
    return visibility ? 'withdrawn' : 'undecided';
  }

  private visibilityOf(file: string, stamp: string, timeZone: string): Visibility | undefined {
    const name = `${timeZone} ${stamp} ${file}`;
    let known = this.read.get(name);
    if (!known) {
      const { text } = readContent(this.contentDir, file);
      known = { visibility: readVisibility(text, timeZone) };
      this.read.set(name, known);
    }
    return known.visibility;
  }

  /** The slugs in `gone.yaml`, unless the index has read it. */
  private goneSlugs(): ReadonlySet<string> {
    const at = this.now();
    const known = this.gone;
    if (known && Math.abs(at - known.lookedAt) < LOOK_MS) return known.slugs;
    const found = lookAt(this.contentDir, GONE_FILE);
    const stamp = found && !found.obstacle ? found.stamp : '';
    let slugs = known?.slugs ?? NONE;
    if (stamp === '' || this.isIndexed(GONE_FILE, stamp)) slugs = NONE;
    else if (!isSettling(stamp, at) && stamp !== known?.stamp) {
      const { text } = readContent(this.contentDir, GONE_FILE);
      slugs = new Set(readGone(text).data ?? []);
    }
    // A file that was being written is checked again.
    const isSettled = stamp === '' || !isSettling(stamp, at);
    this.gone = { lookedAt: at, stamp: isSettled ? stamp : '', slugs };
    return slugs;
  }

  /** The time zone of the site; the last known one while the index cannot be read. */
  private currentTimeZone(): string | undefined {
    const site = this.unlessAway(() => documentData<Site>(this.index, 'site', 'site'));
    this.timeZone = site?.timeZone ?? this.timeZone;
    return this.timeZone;
  }

  private isIndexed(file: string, stamp: string): boolean {
    const sql = 'SELECT stamp FROM files WHERE file = :file';
    return this.unlessAway(() => this.index.get<{ stamp: string }>(sql, { file }))?.stamp === stamp;
  }

  /** The answer of the index; nothing while it is being written, or if it is damaged. */
  private unlessAway<Said>(ask: () => Said): Said | undefined {
    try {
      return ask();
    } catch (error) {
      if (!isBusy(error) && !(error instanceof IndexDamaged)) throw error;
      return undefined;
    }
  }
}

const NONE: ReadonlySet<string> = new Set();
