import type { Entry, Site, Stub } from '@/lib/newsroom';
import { frontPath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { languageMark, siteMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';
import { HeadlineList } from '../site/headline-list';
import { Say } from '../site/say';
import { HeldBackNotice } from './held-back-notice';

/**
 * The page of an article with no body yet: the headline, a notice that there is no report, and
 * further links.
 */
export function StubPage({
  stub,
  mentions,
  siblings,
  site,
  language,
}: {
  stub: Stub;
  mentions: readonly Entry[];
  siblings: readonly Entry[];
  site: Site;
  language: Language;
}) {
  const name = <span {...siteMark(site, language, 'name')}>{site.name}</span>;
  return (
    <main id="main" tabIndex={-1} className="stub">
      <article>
        <HeldBackNotice entry={stub} language={language} />
        <p className="label text-accent">{say(language, 'headlineOnly')}</p>
        <h1 className="headline" {...languageMark(stub, language)}>
          {stub.headline}
        </h1>
        <p className="standfirst mt-6">
          <Say language={language} word="stubNotice" slots={{ site: name }} />
        </p>
      </article>
      {mentions.length > 0 && (
        <section className="mt-12">
          <h2 className="label strong-rule">{say(language, 'mentionedIn')}</h2>
          <HeadlineList entries={mentions} language={language} className="headline-list-large" />
        </section>
      )}
      {siblings.length > 0 && (
        <section className="mt-12">
          <h2 className="label strong-rule">{say(language, 'listedWith')}</h2>
          <HeadlineList entries={siblings} language={language} className="headline-list-columns" />
        </section>
      )}
      {mentions.length === 0 && (
        <p className="mt-12">
          <a href={frontPath(language)}>{say(language, 'toFrontPage')}</a>
        </p>
      )}
    </main>
  );
}
