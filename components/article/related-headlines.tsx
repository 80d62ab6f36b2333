import type { Entry } from '@/lib/newsroom';
import { HeadlineList } from '../site/headline-list';

/** The sidebar: beside the text where there is room, after it where there is not. */
export function RelatedHeadlines({ entries }: { entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <aside aria-labelledby="related-headlines" className="related print:hidden">
      <h2 id="related-headlines" className="label strong-rule">
        Related headlines
      </h2>
      <HeadlineList entries={entries} />
    </aside>
  );
}
