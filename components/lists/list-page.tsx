import type { ReactNode } from 'react';
import type { DateStyle } from '@/lib/dates/format-moment';
import type { Listing } from '@/lib/newsroom';
import { PageLinks } from './page-links';
import { StoryList } from './story-list';

/**
 * A list of articles under a heading: of a topic, an author, a month.
 *
 * @param base the address of the first page of the list
 */
export function ListPage({
  kicker,
  heading,
  listing,
  base,
  dates,
  children,
}: {
  kicker: string;
  heading: string;
  listing: Listing;
  base: string;
  dates: DateStyle;
  /** What stands between the heading and the list. */
  children?: ReactNode;
}) {
  const { entries, total, page, pages } = listing;
  return (
    <main id="main" tabIndex={-1} className="stub">
      <p className="label text-accent">{kicker}</p>
      <h1 className="headline">{heading}</h1>
      {children}
      <p className="label-line mt-4 text-muted">
        {total === 1 ? '1 article' : `${total.toLocaleString(dates.locale)} articles`}
        {page > 1 && `, page ${page} of ${pages}`}
      </p>
      <StoryList entries={entries} dates={dates} />
      <PageLinks base={base} page={page} pages={pages} />
    </main>
  );
}
