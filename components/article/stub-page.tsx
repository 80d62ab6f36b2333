import type { Entry, Site, Stub } from '@/lib/newsroom';
import { HeadlineList } from '../site/headline-list';
import { HeldBackNotice } from './held-back-notice';

/** The page of an article with no body yet: the headline, the truth about it, and ways on. */
export function StubPage({
  stub,
  mentions,
  siblings,
  site,
}: {
  stub: Stub;
  mentions: readonly Entry[];
  siblings: readonly Entry[];
  site: Site;
}) {
  return (
    <main id="main" tabIndex={-1} className="stub">
      <article lang={stub.lang} dir={stub.dir}>
        <HeldBackNotice entry={stub} dates={site} />
        <p className="label text-accent">Headline only</p>
        <h1 className="headline">{stub.headline}</h1>
        <p className="standfirst mt-6">
          Only this headline is on {site.name}. No report has been written here, and nothing in it
          has been checked.
        </p>
      </article>
      {mentions.length > 0 && (
        <section className="mt-12">
          <h2 className="label strong-rule">Where it is mentioned</h2>
          <HeadlineList entries={mentions} className="headline-list-large" />
        </section>
      )}
      {siblings.length > 0 && (
        <section className="mt-12">
          <h2 className="label strong-rule">Headlines listed with it</h2>
          <HeadlineList entries={siblings} className="headline-list-columns" />
        </section>
      )}
      {mentions.length === 0 && (
        <p className="mt-12">
          <a href="/">Go to the front page</a>
        </p>
      )}
    </main>
  );
}
