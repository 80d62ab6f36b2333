import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CorrectionsPage } from '@/components/lists/corrections-page';
import { Frame } from '@/components/site/frame';
import { listMetadata } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';
import { listPath, readPageNumber } from '@/lib/routing/list-address';
import { say } from '@/lib/words/say';

export const revalidate = 10;

type Props = { params: Promise<{ page?: string; language?: string }> };

/** Made at the first request, and kept. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, language, base, listing } = await listingAt(params);
  return listMetadata(site, language, { title: say(language, 'corrections'), base, listing });
}

export default async function Page({ params }: Props) {
  const { site, language, base, listing } = await listingAt(params);
  return (
    <Frame site={site} language={language} path={base}>
      <CorrectionsPage listing={listing} site={site} language={language} />
    </Frame>
  );
}

async function listingAt(params: Props['params']) {
  const { page = '1', language: tag } = await params;
  const number = readPageNumber(page) ?? notFound();
  const site = await newsroom().site(tag);
  const language = await newsroom().language(tag);
  const base = listPath('/corrections', language);
  return { site, language, base, listing: await newsroom().corrections(number, tag) };
}
