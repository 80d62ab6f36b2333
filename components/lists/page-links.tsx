import { pageAddress } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';

/** How a list runs: by time, or otherwise (by name, by parts, the best first). */
export type ListOrder = 'newest first' | 'another';

/**
 * The way through the pages of a list, as plain links.
 *
 * @param base the address of the first page
 * @param order of the list: what the links are called follows from it
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
