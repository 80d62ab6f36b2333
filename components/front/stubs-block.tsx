import type { Stub } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import { HeadlineLink } from '../site/headline-link';
import { HeadlinesOnly } from '../site/headline-list';

/**
 * The stubs, in one block after everything else.
 *
 * @param isAll whether there is nothing else
 */
export function StubsBlock({
  stubs,
  language,
  isAll,
}: {
  stubs: readonly Stub[];
  language: Language;
  isAll: boolean;
}) {
  return (
    <section className="mt-10">
      <h2 className="label strong-rule">{say(language, isAll ? 'headlines' : 'moreHeadlines')}</h2>
      <HeadlinesOnly language={language} />
      <ul className="front-rows front-stubs">
        {stubs.map((stub) => (
          <li key={stub.slug}>
            <HeadlineLink entry={stub} language={language} isMarked={false} />
          </li>
        ))}
      </ul>
    </section>
  );
}
