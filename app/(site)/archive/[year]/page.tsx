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

type Props = { params: Promise<{ year: string; language?: string }> };

/** Made at the first request, and kept. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, language: tag } = await params;
  const language = await newsroom().language(tag);
  const title = say(language, 'archiveOf', { year: formatPartialDate(year, language.locale) });
  const listing = onOnePage(await monthsOf(year, tag));
  const base = yearPath(year, language);
  return listMetadata(await newsroom().site(tag), language, { title, base, listing });
}

export default async function Page({ params }: Props) {
  const { year, language: tag } = await params;
  const months = await monthsOf(year, tag);
  if (months.length === 0) notFound();
  const site = await newsroom().site(tag);
  const language = await newsroom().language(tag);
  return (
    <Frame site={site} language={language} path={yearPath(year, language)}>
      <ArchivePage months={months} year={year} language={language} />
    </Frame>
  );
}

async function monthsOf(year: string, tag: string | undefined) {
  return (await newsroom().months(tag)).filter(({ period }) => period.startsWith(`${year}-`));
}
