import type { Metadata } from 'next';
import { cache } from 'react';
import { SearchPage } from '@/components/lists/search-page';
import { Frame } from '@/components/site/frame';
import { searchMetadata } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';
import { listPath } from '@/lib/routing/list-address';
import { readSearchAddress } from '@/lib/routing/search-address';

type Props = {
  params: Promise<{ language?: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The head of the page also states the number of results, so head and page share one search. */
const found = cache((typed: string, page: number, language: string | undefined) =>
  newsroom().search(typed, page, language),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { language: tag } = await params;
  const { typed, page } = readSearchAddress(await searchParams);
  return searchMetadata(await newsroom().language(tag), typed, await found(typed, page, tag));
}

export default async function Page({ params, searchParams }: Props) {
  const { language: tag } = await params;
  const { typed, page } = readSearchAddress(await searchParams);
  const site = await newsroom().site(tag);
  const language = await newsroom().language(tag);
  return (
    <Frame site={site} language={language} path={listPath('/search', language)}>
      <SearchPage typed={typed} results={await found(typed, page, tag)} language={language} />
    </Frame>
  );
}
