import { pageAddress } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';

/**
 * The way through the pages of a list, as plain links.
 *
 * @param base the address of the first page
 */
export function PageLinks({
  base,
  page,
  pages,
  language,
}: {
  base: string;
  page: number;
  pages: number;
  language: Language;
}) {
  if (pages < 2) return null;
  return (
    <nav aria-label={say(language, 'pages')} className="page-links label-line hairline">
      {page > 1 && (
        <a href={pageAddress(base, page - 1)} rel="prev">
          {say(language, 'newer')}
        </a>
      )}{' '}
      <span>{say(language, 'pageOf', { page, pages })}</span>{' '}
      {page < pages && (
        <a href={pageAddress(base, page + 1)} rel="next">
          {say(language, 'older')}
        </a>
      )}
    </nav>
  );
}
