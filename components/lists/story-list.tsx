import { formatMoment } from '@/lib/dates/format-moment';
import { articlePath, type Entry } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { Picture } from '../picture/picture';
import { IN_LIST } from '../picture/sizes';
import { StubMark } from '../site/headline-link';
import { HeldBackMark } from '../site/held-back-mark';

/** Articles one under the other, each with its standfirst and its date. */
export function StoryList({
  entries,
  language,
}: {
  entries: readonly Entry[];
  language: Language;
}) {
  if (entries.length === 0) return null;
  return (
    <ul className="story-list">
      {entries.map((entry) => (
        <li key={entry.slug}>
          {entry.kind === 'article' && entry.leadPicture?.picture.isThere && (
            // The headline beside it says all.
            <div className="list-picture" aria-hidden="true">
              <Picture shown={entry.leadPicture} sizes={IN_LIST} crop="4x3" />
            </div>
          )}
          <h2>
            <a href={articlePath(entry)} {...languageMark(entry, language)}>
              {entry.headline}
            </a>
            {entry.kind === 'stub' && <StubMark language={language} />}
            <HeldBackMark entry={entry} language={language} />
          </h2>
          {entry.kind === 'article' && (
            <>
              <p {...languageMark(entry, language)}>{entry.standfirst}</p>
              <p className="label-line text-muted">
                <time dateTime={entry.published.iso.slice(0, 10)}>
                  {formatMoment({ ...entry.published, hasTime: false }, language)}
                </time>
              </p>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
