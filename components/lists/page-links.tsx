import { pageAddress } from '@/lib/routing/list-address';

/**
 * The way through the pages of a list, as plain links.
 *
 * @param base the address of the first page
 */
export function PageLinks({ base, page, pages }: { base: string; page: number; pages: number }) {
  if (pages < 2) return null;
  return (
    <nav aria-label="Pages" className="page-links label-line hairline">
      {page > 1 && (
        <a href={pageAddress(base, page - 1)} rel="prev">
          Newer
        </a>
      )}{' '}
      <span>
        Page {page} of {pages}
      </span>{' '}
      {page < pages && (
        <a href={pageAddress(base, page + 1)} rel="next">
          Older
        </a>
      )}
    </nav>
  );
}
