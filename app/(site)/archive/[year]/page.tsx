import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArchivePage } from '@/components/lists/archive-page';
import { Frame } from '@/components/site/frame';
import { formatPartialDate } from '@/lib/dates/partial-date';
import { listMetadata, onOnePage } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';
import { yearPath } from '@/lib/routing/list-address';
import { say } from '@/lib/words/say';

export const revalidate = 10;

type Props = { params: Promise<{ year: string }> };

/** Made at the first request, and kept. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params;
  const language = await newsroom().language();
  const title = say(language, 'archiveOf', { year: formatPartialDate(year, language.locale) });
  const listing = onOnePage(await monthsOf(year));
  return listMetadata(await newsroom().site(), language, { title, base: yearPath(year), listing });
}

export default async function Page({ params }: Props) {
  const { year } = await params;
  const months = await monthsOf(year);
  if (months.length === 0) notFound();
  const language = await newsroom().language();
  return (
    <Frame site={await newsroom().site()} language={language} path={yearPath(year)}>
      <ArchivePage months={months} year={year} language={language} />
    </Frame>
  );
}

async function monthsOf(year: string) {
  return (await newsroom().months()).filter(({ period }) => period.startsWith(`${year}-`));
}
