import type { Metadata } from 'next';
import { cache } from 'react';
import { SearchPage } from '@/components/lists/search-page';
import { Frame } from '@/components/site/frame';
import { searchMetadata } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';
import { readSearchAddress } from '@/lib/routing/search-address';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The head of the page says what was found, too: one search for both. */
const found = cache((typed: string, page: number) => newsroom().search(typed, page));

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { typed, page } = readSearchAddress(await searchParams);
  return searchMetadata(await newsroom().language(), typed, await found(typed, page));
}

export default async function Page({ searchParams }: Props) {
  const { typed, page } = readSearchAddress(await searchParams);
  const language = await newsroom().language();
  return (
    <Frame site={await newsroom().site()} language={language} path="/search">
      <SearchPage typed={typed} results={await found(typed, page)} language={language} />
    </Frame>
  );
}
