import { AsyncLocalStorage } from 'node:async_hooks';
import type { View } from '@/lib/content/read-article';
import type { Newsroom } from './newsroom';

/**
 * Shared by the separate bundles in the process of `npm run dev`: the server, Next, the quick
 * pages.
 */
const everywhere = globalThis as { standfirstViews?: AsyncLocalStorage<View> };

/**
 * Runs a function, and everything that follows from it, with the site as the desk or as readers see
 * it.
 */
export function seeAs<Result>(view: View, run: () => Result): Result {
  everywhere.standfirstViews ??= new AsyncLocalStorage();
  return everywhere.standfirstViews.run(view, run);
}

/**
 * Whose view is shown: outside development the readers', in development the desk's, unless `seeAs`
 * says otherwise.
 */
export function seenAs(): View {
  if (process.env.NODE_ENV !== 'development') return 'readers';
  return everywhere.standfirstViews?.getStore() ?? 'desk';
}

/**
 * A newsroom that answers each question as the desk or as readers see the site, whichever the
 * question is asked as.
 *
 * @param openReaders called at the first question from the readers' view
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
