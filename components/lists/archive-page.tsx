import { formatPartialDate } from '@/lib/dates/partial-date';
import type { Period } from '@/lib/newsroom';
import { monthPath, yearPath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';

/**
 * The archive: every month that has articles, under its year.
 *
 * @param months newest first
 * @param year if given, only the months of this year, which is then the heading
 */
export function ArchivePage({
  months,
  year,
  language,
}: {
  months: readonly Period[];
  year?: string;
  language: Language;
}) {
  const years = [...new Set(months.map(({ period }) => period.slice(0, 4)))];
  const written = (period: string) => formatPartialDate(period, language.locale);
  // Without a heading of its own it is not a section.
  const Months = year ? 'div' : 'section';
  return (
    <main id="main" tabIndex={-1} className="stub">
      {year && <p className="label text-accent">{say(language, 'archive')}</p>}
      <h1 className="headline">{year ? written(year) : say(language, 'archive')}</h1>
      {months.length === 0 && (
        <p className="standfirst mt-6">{say(language, 'nothingPublished')}</p>
      )}
      {years.map((one) => (
        <Months key={one} className="mt-10">
          {!year && (
            <h2 className="label strong-rule">
              <a href={yearPath(one, language)}>{written(one)}</a>
            </h2>
          )}
          <ul className="index-list">
            {months
              .filter(({ period }) => period.startsWith(one))
              .map(({ period, articles }) => (
                <li key={period}>
                  <a href={monthPath(period, language)}>{written(period)}</a>{' '}
                  <small>{articles.toLocaleString(language.locale)}</small>
                </li>
              ))}
          </ul>
        </Months>
      ))}
    </main>
  );
}
