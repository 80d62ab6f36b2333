import type { Metadata } from 'next';
import type { Listing, Site } from '@/lib/newsroom';
import { pageAddress } from '@/lib/routing/list-address';

/** A list with fewer articles says nothing that they do not: search engines need not keep it. */
const THIN = 3;

/**
 * The head of a list.
 *
 * @param base the address of its first page
 * @param listing the articles; a list of other things (all topics, all months) has none
 */
export function listMetadata(
  site: Site,
  { title, base, listing }: { title: string; base: string; listing?: Listing },
): Metadata {
  const page = listing?.page ?? 1;
  const { pages, total } = listing ?? { pages: 1, total: THIN };
  return {
    title: page > 1 ? `${title}, page ${page}` : title,
    robots: { index: total >= THIN, follow: true },
    alternates: { canonical: site.url + pageAddress(base, page) },
    pagination: {
      previous: page > 1 ? site.url + pageAddress(base, page - 1) : null,
      next: page < pages ? site.url + pageAddress(base, page + 1) : null,
    },
    openGraph: {
      siteName: site.name,
      type: 'website',
      title,
      url: site.url + pageAddress(base, page),
    },
  };
}
