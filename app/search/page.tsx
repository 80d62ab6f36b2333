import type { Metadata } from 'next';
import { SearchPage } from '@/components/lists/search-page';
import { Frame } from '@/components/site/frame';
import { newsroom } from '@/lib/newsroom';
import { readSearchAddress } from '@/lib/routing/search-address';

export const metadata: Metadata = { title: 'Search', robots: { index: false, follow: true } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { typed, page } = readSearchAddress(await searchParams);
  const site = await newsroom().site();
  return (
    <Frame site={site} path="/search">
      <SearchPage typed={typed} results={await newsroom().search(typed, page)} dates={site} />
    </Frame>
  );
}
