import type { Renderer } from '../rendering/messages';
import { within } from '../within';
import type { FinishedPage } from './finished-page';
import { Queue } from './queue';
import { TookTooLong } from './try-later';

/** How long a reader waits for an answer made for one reader, in milliseconds. */
const MAX_MS = 5000;

/**
 * And for a search, which never has an earlier answer: until a process that hangs has been
 * noticed and another has taken its place, which loads Next.
 */
const MAX_SEARCH_MS = 10_000;

/** And for suggestions at an address that leads nowhere: there is a plain page for that. */
const MAX_LOST_MS = 2000;

/** How many are made at a time, and how many may wait for it. */
const SEARCHES = [2, 100] as const;
const LOST = [1, 20] as const;
const OTHERS = [2, 100] as const;

/**
 * Answers that are made for one reader and not kept. Each kind has its own queue, so that no number
 * of one kind blocks another, or the cached pages.
 */
export class SingleAnswers {
  private readonly searches = new Queue(...SEARCHES, MAX_SEARCH_MS);
  private readonly lost = new Queue(...LOST, MAX_LOST_MS);
  private readonly others = new Queue(...OTHERS, MAX_MS);

  /** @param plainNotFound the plain 404 for when there is no time to find similar addresses */
  constructor(
    private readonly source: Pick<Renderer, 'makeOnce'>,
    private readonly plainNotFound: (url: string) => Promise<FinishedPage>,
  ) {}

  /** How many wait for their turn. */
  get waiting(): number {
    return this.searches.waiting + this.lost.waiting + this.others.waiting;
  }

  /**
   * A page of search results.
   *
   * @param url path and query
   * @throws TryLater, or why it could not be made
   */
  async search(url: string): Promise<FinishedPage> {
    return this.make(this.searches, url, MAX_SEARCH_MS);
  }

  /**
   * The answer for an address that is neither a search nor likely to lead nowhere, such as a
   * preview; as `search`.
   */
  async other(url: string): Promise<FinishedPage> {
    return this.make(this.others, url);
  }

  /** The answer for an address that leads nowhere, with similar addresses if possible. */
  async notFound(url: string): Promise<FinishedPage> {
    try {
      return await this.make(this.lost, url, MAX_LOST_MS);
    } catch {
      return this.plainNotFound(url);
    }
  }

  private async make(queue: Queue, url: string, maxMs = MAX_MS): Promise<FinishedPage> {
    const tooLong = new TookTooLong(url.split('?', 1)[0] ?? '', maxMs);
    let isWanted = true;
    const making = queue.run(async () => {
      if (!isWanted) throw tooLong;
      return { page: await this.source.makeOnce(url) };
    });
    const made = await within(maxMs, making);
    if (made) return made.page;
    isWanted = false;
    making.catch(() => undefined);
    throw tooLong;
  }
}
