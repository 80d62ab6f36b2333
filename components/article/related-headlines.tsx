import type { Entry } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import { HeadlineList } from '../site/headline-list';

/** The sidebar: beside the text if there is room, otherwise after it. */
export function RelatedHeadlines({
  entries,
  language,
}: {
  entries: readonly Entry[];
  language: Language;
}) {
  if (entries.length === 0) return null;
  return (
    <aside aria-labelledby="related-headlines" className="related print:hidden">
      <h2 id="related-headlines" className="label strong-rule">
        {say(language, 'relatedHeadlines')}
      </h2>
      <HeadlineList entries={entries} language={language} />
    </aside>
  );
}
