import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '@/components/lists/list-page';
import { Frame } from '@/components/site/frame';
import { listMetadata } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';
import { readPageNumber, topicPath } from '@/lib/routing/list-address';

export const revalidate = 10;

type Props = { params: Promise<{ topic: string; page?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, base, listing } = await topicAt(params);
  return listMetadata(await newsroom().site(), { title, base, listing });
}

export default async function Page({ params }: Props) {
  const { title, base, listing } = await topicAt(params);
  const site = await newsroom().site();
  return (
    <Frame site={site}>
      <ListPage kicker="Topic" heading={title} listing={listing} base={base} dates={site} />
    </Frame>
  );
}

async function topicAt(params: Props['params']) {
  const { topic, page = '1' } = await params;
  const slug = decodeURIComponent(topic);
  const found = await newsroom().topic(slug);
  const number = readPageNumber(page);
  if (!found || number === undefined) notFound();
  const listing = await newsroom().articlesOn(slug, number);
  if (listing.entries.length === 0) notFound();
  return { title: found.label, base: topicPath(slug), listing };
}
