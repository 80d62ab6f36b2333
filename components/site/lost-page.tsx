import type { Entry } from '@/lib/newsroom';
import { HeadlineList } from './headline-list';

/** What stands at an address that leads nowhere: the headlines that are spelled most like it. */
export function LostPage({ nearest }: { nearest: readonly Entry[] }) {
  return (
    <main id="main" tabIndex={-1} className="stub">
      <p className="label text-accent">Not found</p>
      <h1 className="headline">There is no page at this address</h1>
      <p className="standfirst mt-6">
        It may have been mistyped, or the article may have been taken down.
      </p>
      {nearest.length > 0 && (
        <section className="mt-12">
          <h2 className="label strong-rule">Perhaps you wanted</h2>
          <HeadlineList entries={nearest} className="headline-list-large" />
        </section>
      )}
      <p className="mt-12">
        <a href="/">Go to the front page</a>
      </p>
    </main>
  );
}
