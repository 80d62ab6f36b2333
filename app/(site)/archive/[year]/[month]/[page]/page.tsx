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

type Props = { params: Promise<{ year: string; month: string; page?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, base, listing } = await monthAt(params);
  return listMetadata(await newsroom().site(), await newsroom().language(), {
    title,
    base,
    listing,
  });
}

export default async function Page({ params }: Props) {
  const { title, base, listing } = await monthAt(params);
  const language = await newsroom().language();
  return (
    <Frame site={await newsroom().site()} language={language} path={base}>
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
  const { year, month, page = '1' } = await params;
  const period = `${year}-${month}`;
  const number = readPageNumber(page);
  if (number === undefined) notFound();
  const listing = await newsroom().articlesOf(period, number);
  if (listing.entries.length === 0) notFound();
  const { locale } = await newsroom().language();
  return { title: formatPartialDate(period, locale), base: monthPath(period), listing };
}
