import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CorrectionsPage } from '@/components/lists/corrections-page';
import { Frame } from '@/components/site/frame';
import { listMetadata } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';
import { readPageNumber } from '@/lib/routing/list-address';
import { say } from '@/lib/words/say';

export const revalidate = 10;

const BASE = '/corrections';

type Props = { params: Promise<{ page?: string }> };

/** Made at the first request, and kept. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await newsroom().language();
  const title = say(language, 'corrections');
  const listing = await listingAt(params);
  return listMetadata(await newsroom().site(), language, { title, base: BASE, listing });
}

export default async function Page({ params }: Props) {
  const site = await newsroom().site();
  const language = await newsroom().language();
  return (
    <Frame site={site} language={language} path={BASE}>
      <CorrectionsPage listing={await listingAt(params)} site={site} language={language} />
    </Frame>
  );
}

async function listingAt(params: Props['params']) {
  const { page = '1' } = await params;
  const number = readPageNumber(page) ?? notFound();
  return newsroom().corrections(number);
}
