import { formatPartialDate } from '@/lib/dates/partial-date';
import type { Period } from '@/lib/newsroom';
import { monthPath } from '@/lib/routing/list-address';

/**
 * The archive: every month that has articles, under its year.
 *
 * @param months newest first
 * @param year only the months of this year, under it as the heading
 */
export function ArchivePage({
  months,
  year,
  locale,
}: {
  months: readonly Period[];
  year?: string;
  locale: string;
}) {
  const years = [...new Set(months.map(({ period }) => period.slice(0, 4)))];
  return (
    <main id="main" tabIndex={-1} className="stub">
      {year && <p className="label text-accent">Archive</p>}
      <h1 className="headline">{year ?? 'Archive'}</h1>
      {months.length === 0 && <p className="standfirst mt-6">Nothing has been published yet.</p>}
      {years.map((one) => (
        <section key={one} className="mt-10">
          {!year && (
            <h2 className="label strong-rule">
              <a href={`/archive/${one}`}>{one}</a>
            </h2>
          )}
          <ul className="index-list">
            {months
              .filter(({ period }) => period.startsWith(one))
              .map(({ period, articles }) => (
                <li key={period}>
                  <a href={monthPath(period)}>{formatPartialDate(period, locale)}</a>{' '}
                  <small>{articles}</small>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
