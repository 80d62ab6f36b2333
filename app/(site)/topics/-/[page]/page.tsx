import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TopicsPage } from '@/components/lists/topics-page';
import { Frame } from '@/components/site/frame';
import { listMetadata } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';
import { readPageNumber, TOPICS } from '@/lib/routing/list-address';
import { say } from '@/lib/words/say';

export const revalidate = 10;

type Props = { params: Promise<{ page?: string }> };

/** Made at the first request, and kept. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await newsroom().language();
  const title = say(language, 'topics');
  const listing = await listingAt(params);
  return listMetadata(await newsroom().site(), language, { title, base: TOPICS, listing });
}

export default async function Page({ params }: Props) {
  const language = await newsroom().language();
  return (
    <Frame site={await newsroom().site()} language={language} path="/topics">
      <TopicsPage listing={await listingAt(params)} language={language} />
    </Frame>
  );
}

async function listingAt(params: Props['params']) {
  const { page = '1' } = await params;
  const number = readPageNumber(page) ?? notFound();
  return newsroom().topics(number);
}
