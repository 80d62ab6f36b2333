import { LRUCache } from 'lru-cache';
import { now } from '@/lib/clock';
import type { Basis } from '@/lib/newsroom/upkeep';
import type { Edition } from '../edition';
import type { Renderer } from '../rendering/messages';
import { within } from '../within';
import { type FinishedPage, sizeOf } from './finished-page';
import { Queue } from './queue';

/** Pages that other machines have made. Neither call fails, or takes long. */
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
  /** It was there. */
  | 'hit'
  /** It was there, and is still true although something has changed. */
  | 'checked'
  /** Another machine had made it. */
  | 'shared'
  /** It was made. */
  | 'made'
  /** It is out of date: the new one takes long. */
  | 'stale'
  /** It is out of date: the new one could not be made. */
  | 'stale-if-error';

interface Kept extends SharedPage {
  /** The edition that it is known to be true in. */
  edition: number;
  /** When it was found to be out of date, in milliseconds since the epoch. */
  outdatedSince?: number;
  /** Until then nobody tries again to make another, in milliseconds since the epoch. */
  failedUntil?: number;
}

export interface Got {
  page: FinishedPage;
  outcome: Outcome;
}

/** A reader waits so long for the newest version of a page that there is an earlier one of. In ms. */
const PATIENCE_MS = 1000;

/** For so long an earlier version is sent while the new one takes long; and when it fails. In ms. */
const STALE_MS = 60_000;
const STALE_IF_ERROR_MS = 10 * 86_400_000;

/** A page that failed is not tried again before, in milliseconds. */
const RETRY_MS = 1000;

/** Pages that are made at a time, and those that may wait for it. */
const AT_ONCE = 4;
const MOST_WAITING = 1000;

/** The same of what is made for one reader: searches, and that something is not there. */
const SINGLE_AT_ONCE = 2;
const MOST_SINGLE_WAITING = 100;

/**
 * Keeps finished pages in bounded memory. Each is made once however many ask for it, and sent until
 * what it was made from has changed. What readers may see no more is never sent, whatever goes wrong.
 */
export class PageCache {
  private readonly kept: LRUCache<string, Kept>;
  private readonly underWay = new Map<string, Promise<Got>>();
  /** Those of them that are being made: for longer than readers wait who can have an earlier one. */
  private readonly making = new Map<string, Promise<Got>>();
  private readonly pages = new Queue(AT_ONCE, MOST_WAITING);
  /** Apart, so that no number of searches and lost readers holds up the pages that there are. */
  private readonly singles = new Queue(SINGLE_AT_ONCE, MOST_SINGLE_WAITING);

  /** @param bytes of memory for pages, about */
  constructor(
    private readonly source: Pick<Renderer, 'make' | 'makeOnce' | 'isServed' | 'isStillTrue'>,
    private readonly edition: Pick<Edition, 'number' | 'version'>,
    bytes: number,
    private readonly shared?: SharedPages,
  ) {
    this.kept = new LRUCache({ maxSize: bytes, sizeCalculation: sizeOfKept });
  }

  /** The page, if it is there and is known to be true now. */
  peek(address: string): FinishedPage | undefined {
    const kept = this.kept.get(address);
    return kept?.edition === this.edition.number ? kept.page : undefined;
  }

  /**
   * The page, made anew if that has to be.
   *
   * @throws TooBusy, or why it could not be made, when there is no earlier version that may be sent
   */
  async get(address: string): Promise<Got> {
    const page = this.peek(address);
    if (page) return { page, outcome: 'hit' };
    const edition = this.edition.number;
    // Who asks after a change is not given what was begun before it.
    const flight = `${edition} ${address}`;
    let got = this.underWay.get(flight);
    if (!got) {
      got = this.renew(address, edition).finally(() => this.underWay.delete(flight));
      this.underWay.set(flight, got);
    }
    return got;
  }

  /**
   * An answer for one reader, which is not kept.
   *
   * @param url path and query
   * @throws TooBusy, or why it could not be made
   */
  async once(url: string): Promise<FinishedPage> {
    return this.singles.run(() => this.source.makeOnce(url));
  }

  /** How many pages are kept, and the bytes that they take. */
  get size(): { pages: number; bytes: number; waiting: number } {
    const { size, calculatedSize } = this.kept;
    return {
      pages: size,
      bytes: calculatedSize,
      waiting: this.pages.waiting + this.singles.waiting,
    };
  }

  private async renew(address: string, edition: number): Promise<Got> {
    const { version } = this.edition;
    const kept = this.kept.get(address);
    if (kept?.basis && (await this.source.isStillTrue(kept.basis))) {
      this.keep(address, { page: kept.page, basis: kept.basis, edition });
      this.shared?.put(version, address, kept);
      return { page: kept.page, outcome: 'checked' };
    }
    const shared = await this.shared?.get(version, address);
    // Another machine may have made it just as the content changed, and named it after the earlier.
    if (shared?.basis && (await this.source.isStillTrue(shared.basis))) {
      this.keep(address, { ...shared, edition });
      return { page: shared.page, outcome: 'shared' };
    }
    if (!kept) return this.make(address, edition, version, await this.source.isServed(address));
    kept.outdatedSince ??= now();
    return this.makeOrStale(address, edition, version, kept);
  }

  private make(address: string, edition: number, version: string, isServed: boolean): Promise<Got> {
    const flight = `${edition} ${address}`;
    let making = this.making.get(flight);
    if (!making) {
      making = this.makeNow(address, edition, version, isServed).finally(() =>
        this.making.delete(flight),
      );
      this.making.set(flight, making);
    }
    return making;
  }

  private async makeNow(
    address: string,
    edition: number,
    version: string,
    isServed: boolean,
  ): Promise<Got> {
    const queue = isServed ? this.pages : this.singles;
    const { page, basis, isForAll } = await queue.run(() => this.source.make(address));
    if (isForAll) {
      this.keep(address, { page, basis, edition });
      if (basis) this.shared?.put(version, address, { page, basis });
    } else this.forget(address, edition);
    return { page, outcome: 'made' };
  }

  private async makeOrStale(
    address: string,
    edition: number,
    version: string,
    kept: Kept,
  ): Promise<Got> {
    const stale = (outcome: Outcome, longest: number): Got | undefined =>
      now() - (kept.outdatedSince ?? 0) <= longest ? { page: kept.page, outcome } : undefined;
    // First: what readers may not see any more is not sent to them for any reason.
    const isServed = await this.source.isServed(address);
    if (isServed && kept.failedUntil !== undefined && now() < kept.failedUntil) {
      const known = stale('stale-if-error', STALE_IF_ERROR_MS);
      if (known) return known;
    }
    const making = this.make(address, edition, version, isServed);
    try {
      const got = await (isServed ? within(PATIENCE_MS, making) : making);
      return got ?? stale('stale', STALE_MS) ?? (await making);
    } catch (error) {
      kept.failedUntil = now() + RETRY_MS;
      const known = isServed ? stale('stale-if-error', STALE_IF_ERROR_MS) : undefined;
      if (!known) throw error;
      return known;
    } finally {
      // Nobody may be waiting any more.
      making.catch(() => undefined);
    }
  }

  /** There is nothing to keep any more; unless what was begun after another change says otherwise. */
  private forget(address: string, edition: number): void {
    const known = this.kept.get(address);
    if (known && known.edition <= edition) this.kept.delete(address);
  }

  /** A page that was begun before another change does not take the place of one from after it. */
  private keep(address: string, kept: Kept): void {
    const known = this.kept.get(address);
    if (!known || known.edition <= kept.edition) this.kept.set(address, kept);
  }
}

function sizeOfKept({ page, basis }: Kept): number {
  return sizeOf(page) + (basis?.length ?? 0);
}
