import type { Entry } from '@/lib/newsroom';
import { frontPath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import { HeadlineList } from './headline-list';

/** The page at an address that leads nowhere: it lists the headlines that are spelled most like it. */
export function LostPage({ nearest, language }: { nearest: readonly Entry[]; language: Language }) {
  return (
    <main id="main" tabIndex={-1} className="stub">
      <p className="label text-accent">{say(language, 'notFound')}</p>
      <h1 className="headline">{say(language, 'noPageHere')}</h1>
      <p className="standfirst mt-6">{say(language, 'noPageWhy')}</p>
      {nearest.length > 0 && (
        <section className="mt-12">
          <h2 className="label strong-rule">{say(language, 'perhapsYouWanted')}</h2>
          <HeadlineList entries={nearest} language={language} className="headline-list-large" />
        </section>
      )}
      <p className="mt-12">
        <a href={frontPath(language)}>{say(language, 'toFrontPage')}</a>
      </p>
    </main>
  );
}
