import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuthorHead } from '@/components/lists/author-head';
import { ListPage } from '@/components/lists/list-page';
import { Frame } from '@/components/site/frame';
import { Name } from '@/components/site/name';
import { listMetadata } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';
import { authorPath, readPageNumber } from '@/lib/routing/list-address';
import { say } from '@/lib/words/say';

export const revalidate = 10;

type Props = { params: Promise<{ author: string; page?: string; language?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, language, author, base, listing } = await authorAt(params);
  return listMetadata(site, language, { title: author.name, base, listing });
}

export default async function Page({ params }: Props) {
  const { site, language, author, base, listing } = await authorAt(params);
  return (
    <Frame site={site} language={language} path={base}>
      <ListPage
        kicker={say(language, 'author')}
        heading={<Name text={author.name} around={language} />}
        listing={listing}
        base={base}
        language={language}
      >
        <AuthorHead author={author} language={language} />
      </ListPage>
    </Frame>
  );
}

async function authorAt(params: Props['params']) {
  const { author: name, page = '1', language: tag } = await params;
  const slug = decodeURIComponent(name);
  const author = await newsroom().author(slug);
  const number = readPageNumber(page);
  if (!author || number === undefined) notFound();
  const listing = await newsroom().articlesBy(slug, number, tag);
  if (number > listing.pages) notFound();
  const site = await newsroom().site(tag);
  const language = await newsroom().language(tag);
  return { site, language, author, base: authorPath(slug, language), listing };
}
