import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { now } from '@/lib/clock';
import type { Basis } from '@/lib/newsroom/upkeep';
import type { NotServed } from '@/lib/routing/plain-answer';
import type { Edition } from '../edition';
import type { Renderer } from '../rendering/messages';
import { within } from '../within';
import { type FinishedPage, sizeOf } from './finished-page';
import { Queue } from './queue';
import type { Register } from './register';
import { TookTooLong, TryLater } from './try-later';

/** Pages that other machines have made. Neither call fails or takes long. */
export interface SharedPages {
  get(version: string, address: string): Promise<SharedPage | undefined>;
  put(version: string, address: string, shared: SharedPage): void;
}

export interface SharedPage {
  page: FinishedPage;
  basis: Basis | undefined;
}

/** How an answer came to be. */
export type Outcome =
  /** It was in the cache. */
  | 'hit'
  /** It was in the cache, and is still true although something has changed. */
  | 'checked'
  /** Another machine had made it. */
  | 'shared'
  /** It was made. */
  | 'made'
  /** It is out of date, because the new one takes long. */
  | 'stale'
  /** It is out of date, because the new one could not be made. */
  | 'stale-if-error';

/** The content file that a page shows, as it was before the page was made. */
interface PageFile {
  name: string;
  /** Empty when it was being written: it has to be checked again. */
  stamp: string;
  /** In milliseconds since the epoch. */
  lookedAt: number;
}

interface CacheEntry extends SharedPage {
  /** The edition in which it is known to be true. */
  edition: number;
  file: PageFile | undefined;
  /** When it was found to be out of date, in milliseconds since the epoch. */
  outdatedSince?: number;
  /** No new version is attempted before then, in milliseconds since the epoch. */
  failedUntil?: number;
}

export interface Got {
  page: FinishedPage;
  outcome: Outcome;
}

/** A page that is being confirmed or made. */
interface Renewal {
  /** By the clock of `performance`, in milliseconds. */
  begun: number;
  got: Promise<Got | NotServed>;
}

/** How long a reader waits for the newest version of a page that has an earlier one. In ms. */
const PATIENCE_MS = 1000;

/** And for any page, in milliseconds. */
const MAX_MS = 5000;

/** How long an earlier version is sent while the new one is slow; and when it fails. In ms. */
const STALE_MS = 60_000;
const STALE_IF_ERROR_MS = 10 * 86_400_000;

/** How long before a page that failed is tried again, in milliseconds. */
const RETRY_MS = 1000;

/** The file of a page is checked at most this often, in milliseconds. */
const LOOK_MS = 1000;

/**
 * How long a missing file may turn out to have been moved: the index is about to say where to. In
 * milliseconds.
 */
const MOVE_MS = 1000;
const ASK_AGAIN_MS = 50;

/** Pages that are made at a time, and those that may wait for it. */
const AT_ONCE = 4;
const MAX_WAITING = 1000;

/**
 * Keeps finished pages in bounded memory. Each is made once however many readers ask for it, and
 * sent until what it was made from has changed. A withdrawn page is never sent, whatever goes
 * wrong.
 */
export class PageCache {
  private readonly kept: LRUCache<string, CacheEntry>;
  private readonly renewals = new Map<string, Renewal>();
  private readonly queue = new Queue(AT_ONCE, MAX_WAITING, MAX_MS);

  /** @param bytes of memory for pages, about */
  constructor(
    private readonly source: Pick<Renderer, 'renew'>,
    private readonly register: Pick<Register, 'answerFor' | 'lookAt'>,
    private readonly edition: Pick<Edition, 'current' | 'version'>,
    bytes: number,
    private readonly shared?: SharedPages,
  ) {
    this.kept = new LRUCache({ maxSize: bytes, sizeCalculation: sizeOfEntry });
  }

  /** The page, if it is in the cache and is known to be true now. */
  peek(address: string): FinishedPage | undefined {
    const kept = this.kept.get(address);
    if (kept?.edition !== this.edition.current() || isOver(kept)) return undefined;
    return this.hasFileChanged(kept) ? undefined : kept.page;
  }

  /**
   * The page, confirmed or, if necessary, made again.
   *
   * @returns what the address has instead, if there is no page that readers may see
   * @throws TryLater, or why it could not be made, when there is no earlier version that may be
   * sent
   */
  async get(address: string): Promise<Got | NotServed> {
    const page = this.peek(address);
    if (page) return { page, outcome: 'hit' };
    const kept = this.kept.get(address);
    if (!kept) return untilTooLong(address, this.renewal(address));
    kept.outdatedSince ??= now();
    return this.newestOrKept(address, kept);
  }

  /** How many pages are kept, the bytes that they take, and how many wait to be made. */
  get size(): { pages: number; bytes: number; waiting: number } {
    const { size, calculatedSize } = this.kept;
    return { pages: size, bytes: calculatedSize, waiting: this.queue.waiting };
  }

  private async newestOrKept(address: string, kept: CacheEntry): Promise<Got | NotServed> {
    if (kept.failedUntil !== undefined && now() < kept.failedUntil) {
      const known = await this.stale(address, kept, 'stale-if-error', STALE_IF_ERROR_MS);
      if (known) return known;
    }
    const renewal = this.renewal(address);
    try {
      return (
        (await within(timeLeft(renewal, PATIENCE_MS), renewal.got)) ??
        (await this.stale(address, kept, 'stale', STALE_MS)) ??
        (await untilTooLong(address, renewal))
      );
    } catch (error) {
      kept.failedUntil = now() + RETRY_MS;
      const known = await this.stale(address, kept, 'stale-if-error', STALE_IF_ERROR_MS);
      if (!known) throw error;
      return known;
    } finally {
      // The readers may have gone.
      renewal.got.catch(() => undefined);
    }
  }

  /** An earlier version, unless it is too old, or readers may not see it any more. */
  private async stale(
    address: string,
    { page, file, outdatedSince = 0 }: CacheEntry,
    outcome: Outcome,
    maxMs: number,
  ): Promise<Got | undefined> {
    if (now() - outdatedSince > maxMs) return undefined;
    const answer = await this.register.answerFor(address);
    if (answer.do !== 'serve') return undefined;
    return this.isWithdrawn(answer.file, file) ? undefined : { page, outcome };
  }

  private renewal(address: string): Renewal {
    const edition = this.edition.current();
    // A request after a change is not answered with a page begun before it.
    const flight = `${edition} ${address}`;
    let renewal = this.renewals.get(flight);
    if (!renewal) {
      const got = this.renew(address, edition).finally(() => this.renewals.delete(flight));
      renewal = { begun: performance.now(), got };
      this.renewals.set(flight, renewal);
    }
    return renewal;
  }

  private async renew(address: string, edition: number): Promise<Got | NotServed> {
    const { version } = this.edition;
    const standing = await this.standing(address);
    if (standing.do !== 'serve') return this.notServed(address, edition, standing);
    const { file } = standing;
    const kept = this.kept.get(address);
    const shared = kept?.edition === edition ? undefined : await this.shared?.get(version, address);
    // Another machine may have made it just as the content changed, and stored it under the earlier
    // version.
    const known = shared?.basis ? shared : kept;
    const renewal = await this.queue.run(() => this.source.renew(address, known?.basis));
    if (renewal === 'not served') return this.disagreement(address, edition, kept);
    if (renewal === 'still true' && known) {
      const { page, basis } = known;
      this.keep(address, { page, basis, edition, file });
      if (known === shared) return { page, outcome: 'shared' };
      this.shared?.put(version, address, { page, basis });
      return { page, outcome: 'checked' };
    }
    if (renewal === 'still true') throw new Error(`${address}: nothing was asked about`);
    const { page, basis, isForAll } = renewal;
    if (isForAll) {
      this.keep(address, { page, basis, edition, file });
      if (basis) this.shared?.put(version, address, { page, basis });
    } else this.forget(address, edition);
    return { page, outcome: 'made' };
  }

  /** What is at an address, according to the index and the file that it shows. */
  private async standing(
    address: string,
  ): Promise<{ do: 'serve'; file: PageFile | undefined } | NotServed> {
    for (let waited = 0; ; waited += ASK_AGAIN_MS) {
      const answer = await this.register.answerFor(address);
      if (answer.do !== 'serve') return answer;
      if (answer.file === undefined) return { do: 'serve', file: undefined };
      const state = this.register.lookAt(answer.file);
      if (state.is === 'withdrawn') return { do: 'withdrawn' };
      if (state.is === 'undecided') return { do: 'unavailable' };
      if (state.is !== 'missing') {
        const stamp = state.is === 'there' && state.settled ? state.stamp : '';
        return { do: 'serve', file: { name: answer.file, stamp, lookedAt: now() } };
      }
      if (waited >= MOVE_MS) return { do: 'withdrawn' };
      await sleep(ASK_AGAIN_MS);
    }
  }

  /** The index says that there is a page, and the renderer that there is none. */
  private async disagreement(
    address: string,
    edition: number,
    kept: CacheEntry | undefined,
  ): Promise<NotServed> {
    const answer = await this.register.answerFor(address);
    if (answer.do !== 'serve') return this.notServed(address, edition, answer);
    const isAway = answer.file !== undefined && this.register.lookAt(answer.file).is === 'unknown';
    // Nothing says that it is withdrawn.
    if (isAway && kept) throw new TryLater(`${address}: the content cannot be read now`);
    return this.notServed(address, edition, { do: 'unavailable' });
  }

  private notServed(address: string, edition: number, instead: NotServed): NotServed {
    this.forget(address, edition);
    return instead;
  }

  private hasFileChanged({ file }: CacheEntry): boolean {
    if (file === undefined) return false;
    const at = now();
    if (Math.abs(at - file.lookedAt) < LOOK_MS) return false;
    const state = this.register.lookAt(file.name, file.stamp);
    const isChanged = state.is === 'there' ? state.stamp !== file.stamp : state.is !== 'unknown';
    // The next reader looks again at one that has changed.
    if (!isChanged) file.lookedAt = at;
    return isChanged;
  }

  /** Whether a file says that readers may not see it any more, or does not say that they may. */
  private isWithdrawn(file: string | undefined, shown: PageFile | undefined): boolean {
    if (file === undefined) return false;
    const seen = shown?.name === file ? shown.stamp : undefined;
    return ['missing', 'withdrawn', 'undecided'].includes(this.register.lookAt(file, seen).is);
  }

  /** There is nothing to keep any more, unless work begun after another change says otherwise. */
  private forget(address: string, edition: number): void {
    const known = this.kept.get(address);
    if (known && known.edition <= edition) this.kept.delete(address);
  }

  /** Keeps a page, unless there is one that was begun after a later change. */
  private keep(address: string, kept: CacheEntry): void {
    const known = this.kept.get(address);
    if (!known || known.edition <= kept.edition) this.kept.set(address, kept);
  }
}

/** Whether the age that it states is out of date. */
function isOver({ page: { trueUntil } }: CacheEntry): boolean {
  return trueUntil !== undefined && now() >= trueUntil;
}

function timeLeft({ begun }: Renewal, maxMs: number): number {
  return Math.max(0, begun + maxMs - performance.now());
}

/** @throws TookTooLong when the page is not ready in time; work on it continues, and it will be kept */
async function untilTooLong(address: string, renewal: Renewal): Promise<Got | NotServed> {
  const got = await within(timeLeft(renewal, MAX_MS), renewal.got);
  if (got) return got;
  renewal.got.catch(() => undefined);
  throw new TookTooLong(address, MAX_MS);
}

function sizeOfEntry({ page, basis, file }: CacheEntry): number {
  return sizeOf(page) + (basis?.length ?? 0) + (file ? file.name.length + file.stamp.length : 0);
}
