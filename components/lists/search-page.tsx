import { type DateStyle, formatMoment } from '@/lib/dates/format-moment';
import { articlePath, type SearchResults } from '@/lib/newsroom';
import { StubMark } from '../site/headline-link';
import { SearchForm } from '../site/search-form';
import { Fragments } from './fragments';
import { PageLinks } from './page-links';

/** What was found, or how to find something. */
export function SearchPage({
  typed,
  results,
  dates,
}: {
  typed: string;
  results: SearchResults;
  dates: DateStyle;
}) {
  const { found, page, pages, query, suggestion } = results;
  const asked = typed.trim() !== '';
  const address = `/search?q=${encodeURIComponent(typed)}`;
  return (
    <main id="main" tabIndex={-1} className="stub">
      <h1 className="headline">Search</h1>
      <SearchForm query={typed} large />
      {asked && <p className="label-line mt-4 text-muted">{summary(results, dates.locale)}</p>}
      {query.cut && (
        <p className="label-line mt-2">What you typed is long: its end was left out.</p>
      )}
      {query.ignored.length > 0 && (
        <p className="label-line mt-2">
          Left out, because they mean nothing here: {query.ignored.join(', ')}
        </p>
      )}
      {suggestion && (
        <p className="mt-4">
          Did you mean <a href={`/search?q=${encodeURIComponent(suggestion)}`}>{suggestion}</a>?
        </p>
      )}
      <ul className="story-list">
        {found.map(({ entry, headline, snippet }) => (
          <li key={entry.slug} lang={entry.lang} dir={entry.dir}>
            <h2>
              <a href={articlePath(entry)}>
                <Fragments fragments={headline} />
              </a>
              {entry.kind === 'stub' && <StubMark />}
            </h2>
            {snippet.length > 0 && (
              <p>
                <Fragments fragments={snippet} />
              </p>
            )}
            {entry.kind === 'article' && (
              <p className="label-line text-muted">
                <time dateTime={entry.published.iso.slice(0, 10)}>
                  {formatMoment({ ...entry.published, hasTime: false }, dates)}
                </time>
              </p>
            )}
          </li>
        ))}
      </ul>
      <PageLinks base={address} page={page} pages={pages} />
      {!asked && <SearchHelp />}
    </main>
  );
}

function summary({ total, more }: SearchResults, locale: string): string {
  if (total === 0) return 'Nothing was found.';
  const number = total.toLocaleString(locale);
  if (more) return `More than ${number} were found; the best are listed.`;
  return total === 1 ? '1 was found.' : `${number} were found.`;
}

function SearchHelp() {
  return (
    <section className="story mt-10">
      <p>
        Accents and endings make no difference. Words in quotation marks are found side by side.
        These narrow a search down: <code>topic:NATO</code>, <code>author:newsroom</code>,{' '}
        <code>after:2022-03</code>, <code>before:2023</code>.
      </p>
    </section>
  );
}
