import { AsyncLocalStorage } from 'node:async_hooks';
import type { View } from '@/lib/content/read-article';
import type { Newsroom } from './newsroom';

/** One for all that is bundled apart in the process of `npm run dev`: the server, Next, the quick pages. */
const everywhere = globalThis as { standfirstViews?: AsyncLocalStorage<View> };

/** Runs something, now and whatever follows from it, that sees the site as the desk or as readers do. */
export function seeAs<Result>(view: View, run: () => Result): Result {
  everywhere.standfirstViews ??= new AsyncLocalStorage();
  return everywhere.standfirstViews.run(view, run);
}

/** As whom the site is seen: outside of development as readers do, in development as the desk does, unless `seeAs`. */
export function seenAs(): View {
  if (process.env.NODE_ENV !== 'development') return 'readers';
  return everywhere.standfirstViews?.getStore() ?? 'desk';
}

/**
 * A newsroom that answers each question as the desk or as readers see the site, whichever the question is asked as.
 *
 * @param openReaders is called at the first question of a reader
 */
export function inBothViews(desk: Newsroom, openReaders: () => Newsroom): Newsroom {
  let readers: Newsroom | undefined;
  return new Proxy(desk, {
    get: (_, question: keyof Newsroom) => {
      if (seenAs() === 'desk') return desk[question];
      readers ??= openReaders();
      return readers[question];
    },
  });
}
