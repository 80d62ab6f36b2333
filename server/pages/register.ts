import { statSync } from 'node:fs';
import path from 'node:path';
import { answerFor } from '@/lib/answers/answer';
import { answerForOld, answerForOldQuery, mayBeOldQuery } from '@/lib/answers/old-address';
import { IndexDamaged, isBusy } from '@/lib/archive-index/reader';
import { now } from '@/lib/clock';
import { markFileAt } from '@/lib/media/icons';
import { answerForMedia, type MediaAnswer } from '@/lib/media/media-answer';
import type { FileState } from '@/lib/newsroom/file-states';
import type { PublicIndex } from '@/lib/newsroom/public-index';
import type { Answer } from '@/lib/routing/answer-kinds';
import { isBuiltFile, isFile } from '@/lib/routing/kept-address';
import { whenFree } from '../when-free';
import { TryLater } from './try-later';

/** Decides what is at an address without making a page. */
export interface Register {
  /**
   * From the index; for files of the build and of `public/`, from whether they exist.
   *
   * @param address one that is kept
   * @throws TryLater when the index cannot be read now
   */
  answerFor(address: string): Promise<Answer>;
  /**
   * Where an address leads that the site had at another time.
   *
   * @param path at which nothing is now
   * @param query with its question mark, or empty
   * @returns `undefined` if nobody knows it
   * @throws TryLater when the index cannot be read now
   */
  oldAddress(path: string, query: string): Promise<Answer | undefined>;
  /**
   * The same of the query of a page.
   *
   * @throws TryLater when the index cannot be read now
   */
  oldQuery(path: string, query: string): Promise<Answer | undefined>;
  /**
   * Whether any query of a page leads elsewhere.
   *
   * @throws TryLater when the index cannot be read now
   */
  hasOldQueries(path: string): Promise<boolean>;
  /**
   * Whether a variant of a picture may be sent.
   *
   * @param file its name, as requested
   * @throws TryLater when the index cannot be read now
   */
  media(file: string, query: URLSearchParams): Promise<MediaAnswer | undefined>;
  /**
   * The file made from the paper's mark that is sent at an address where programs look for icons.
   *
   * @throws TryLater when the index cannot be read now
   */
  markFileAt(address: string): Promise<string | undefined>;
  /** @throws TryLater when the index cannot be read now */
  check(): Promise<void>;
  /**
   * The state of a content file now.
   *
   * @param seen a stamp that it had when readers could see it
   */
  lookAt(file: string, seen?: string): FileState;
}

/** Where the build has its files, and others theirs. */
const BUILT = '.next/static';
const PUBLIC = 'public';

/** @param previewSecret signs the keys of previews */
export function openRegister(index: PublicIndex, previewSecret?: string): Register {
  return {
    answerFor: async (address) => {
      if (isFile(address)) return { do: isThere(address) ? 'serve' : 'not found' };
      return readable(() => answerFor(address, index));
    },
    oldAddress: (path, query) => readable(() => answerForOld(path, query, index)),
    oldQuery: async (path, query) =>
      mayBeOldQuery(path, query)
        ? readable(() => answerForOldQuery(path, query, index))
        : undefined,
    hasOldQueries: (path) => readable(() => index.hasOldQueries(path)),
    media: (file, query) =>
      readable(() => answerForMedia(file, query, index, previewSecret, now())),
    markFileAt: (address) => readable(() => markFileAt(address, index.icons())),
    check: async () => void (await readable(index.state)),
    lookAt: (file, seen) => index.lookAt(file, seen),
  };
}

async function readable<T>(ask: () => T | Promise<T>): Promise<T> {
  try {
    return await whenFree(ask);
  } catch (error) {
    if (!isBusy(error) && !(error instanceof IndexDamaged)) throw error;
    throw new TryLater('the index cannot be read now', { cause: error });
  }
}

function isThere(address: string): boolean {
  const file = isBuiltFile(address)
    ? path.join(BUILT, address.slice('/_next/static'.length))
    : path.join(PUBLIC, address);
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}
