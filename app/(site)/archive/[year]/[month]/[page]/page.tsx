import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '@/components/lists/list-page';
import { Frame } from '@/components/site/frame';
import { formatPartialDate } from '@/lib/dates/partial-date';
import { listMetadata } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';
import { monthPath, readPageNumber } from '@/lib/routing/list-address';
import { say } from '@/lib/words/say';

export const revalidate = 10;

type Props = {
  params: Promise<{ year: string; month: string; page?: string; language?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, language, title, base, listing } = await monthAt(params);
  return listMetadata(site, language, { title, base, listing });
}

export default async function Page({ params }: Props) {
  const { site, language, title, base, listing } = await monthAt(params);
  return (
    <Frame site={site} language={language} path={base}>
      <ListPage
        kicker={say(language, 'archive')}
        heading={title}
        listing={listing}
        base={base}
        language={language}
      />
    </Frame>
  );
}

async function monthAt(params: Props['params']) {
  const { year, month, page = '1', language: tag } = await params;
  const period = `${year}-${month}`;
  const number = readPageNumber(page);
  if (number === undefined) notFound();
  const listing = await newsroom().articlesOf(period, number, tag);
  if (listing.entries.length === 0) notFound();
  const site = await newsroom().site(tag);
  const language = await newsroom().language(tag);
  const title = formatPartialDate(period, language.locale);
  return { site, language, title, base: monthPath(period, language), listing };
}
