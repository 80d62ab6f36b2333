import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuthorHead } from '@/components/lists/author-head';
import { ListPage } from '@/components/lists/list-page';
import { Frame } from '@/components/site/frame';
import { listMetadata } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';
import { authorPath, readPageNumber } from '@/lib/routing/list-address';

export const revalidate = 10;

type Props = { params: Promise<{ author: string; page?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { author, base, listing } = await authorAt(params);
  return listMetadata(await newsroom().site(), { title: author.name, base, listing });
}

export default async function Page({ params }: Props) {
  const { author, base, listing } = await authorAt(params);
  const site = await newsroom().site();
  return (
    <Frame site={site}>
      <ListPage kicker="Byline" heading={author.name} listing={listing} base={base} dates={site}>
        <AuthorHead author={author} />
      </ListPage>
    </Frame>
  );
}

async function authorAt(params: Props['params']) {
  const { author: name, page = '1' } = await params;
  const slug = decodeURIComponent(name);
  const author = await newsroom().author(slug);
  const number = readPageNumber(page);
  if (!author || number === undefined) notFound();
  const listing = await newsroom().articlesBy(slug, number);
  if (number > listing.pages) notFound();
  return { author, base: authorPath(slug), listing };
}
