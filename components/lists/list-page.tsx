import type { ReactNode } from 'react';
import type { Listing } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import { type ListOrder, PageLinks } from './page-links';
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
  order,
  language,
  children,
}: {
  kicker: string;
  heading: ReactNode;
  listing: Listing;
  base: string;
  order?: ListOrder;
  language: Language;
  /** What comes between the heading and the list. */
  children?: ReactNode;
}) {
  const { entries, total, page, pages } = listing;
  const articles = say(language, 'articles', { count: total });
  return (
    <main id="main" tabIndex={-1} className="stub">
      <p className="label text-accent">{kicker}</p>
      <h1 className="headline">{heading}</h1>
      {children}
      <p className="label-line mt-4 text-muted">
        {page > 1 ? say(language, 'ofPage', { what: articles, page, pages }) : articles}
      </p>
      <StoryList entries={entries} within={base} language={language} />
      <PageLinks base={base} page={page} pages={pages} order={order} language={language} />
    </main>
  );
}
