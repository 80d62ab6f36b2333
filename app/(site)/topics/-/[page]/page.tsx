import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TopicsPage } from '@/components/lists/topics-page';
import { Frame } from '@/components/site/frame';
import { listMetadata } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';
import { listPath, readPageNumber, topicsBase } from '@/lib/routing/list-address';
import { say } from '@/lib/words/say';

export const revalidate = 10;

type Props = { params: Promise<{ page?: string; language?: string }> };

/** Made at the first request, and kept. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, language, listing } = await listingAt(params);
  const base = topicsBase(language);
  return listMetadata(site, language, { title: say(language, 'topics'), base, listing });
}

export default async function Page({ params }: Props) {
  const { site, language, listing } = await listingAt(params);
  return (
    <Frame site={site} language={language} path={listPath('/topics', language)}>
      <TopicsPage listing={listing} language={language} />
    </Frame>
  );
}

async function listingAt(params: Props['params']) {
  const { page = '1', language: tag } = await params;
  const number = readPageNumber(page) ?? notFound();
  const site = await newsroom().site(tag);
  const language = await newsroom().language(tag);
  return { site, language, listing: await newsroom().topics(number, tag) };
}
