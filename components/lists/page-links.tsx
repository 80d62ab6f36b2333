import { pageAddress } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';

/** The order of a list: by time, or any other (by name, by part, best first). */
export type ListOrder = 'newest first' | 'another';

/**
 * Plain links from page to page of a list.
 *
 * @param base the address of the first page
 * @param order the order of the list, which decides what the links are called
 */
export function PageLinks({
  base,
  page,
  pages,
  order = 'newest first',
  language,
}: {
  base: string;
  page: number;
  pages: number;
  order?: ListOrder | undefined;
  language: Language;
}) {
  if (pages < 2) return null;
  return (
    <nav aria-label={say(language, 'pages')} className="page-links label-line hairline">
      {page > 1 && (
        <a href={pageAddress(base, page - 1)} rel="prev">
          {say(language, order === 'newest first' ? 'newer' : 'previousPage')}
        </a>
      )}{' '}
      <span>{say(language, 'pageOf', { page, pages })}</span>{' '}
      {page < pages && (
        <a href={pageAddress(base, page + 1)} rel="next">
          {say(language, order === 'newest first' ? 'older' : 'nextPage')}
        </a>
      )}
    </nav>
  );
}
