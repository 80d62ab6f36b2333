import { type DateStyle, formatMoment } from '@/lib/dates/format-moment';
import { articlePath, type Entry } from '@/lib/newsroom';
import { Picture } from '../picture/picture';
import { IN_LIST } from '../picture/sizes';
import { StubMark } from '../site/headline-link';
import { HeldBackMark } from '../site/held-back-mark';

/** Articles one under the other, each with its standfirst and its date. */
export function StoryList({ entries, dates }: { entries: readonly Entry[]; dates: DateStyle }) {
  return (
    <ul className="story-list">
      {entries.map((entry) => (
        <li key={entry.slug} lang={entry.lang} dir={entry.dir}>
          {entry.kind === 'article' && entry.leadPicture?.picture.isThere && (
            // The headline beside it says all.
            <div className="list-picture" aria-hidden="true">
              <Picture shown={entry.leadPicture} sizes={IN_LIST} crop="4x3" />
            </div>
          )}
          <h2>
            <a href={articlePath(entry)}>{entry.headline}</a>
            {entry.kind === 'stub' && <StubMark />}
            <HeldBackMark entry={entry} />
          </h2>
          {entry.kind === 'article' && (
            <>
              <p>{entry.standfirst}</p>
              <p className="label-line text-muted">
                <time dateTime={entry.published.iso.slice(0, 10)}>
                  {formatMoment({ ...entry.published, hasTime: false }, dates)}
                </time>
              </p>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
