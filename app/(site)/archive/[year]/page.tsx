import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArchivePage } from '@/components/lists/archive-page';
import { Frame } from '@/components/site/frame';
import { formatPartialDate } from '@/lib/dates/partial-date';
import { listMetadata } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';
import { monthPath } from '@/lib/routing/list-address';
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
  const base = monthPath(year, language);
  return listMetadata(await newsroom().site(tag), language, { title, base });
}

export default async function Page({ params }: Props) {
  const { year, language: tag } = await params;
  const months = (await newsroom().months(tag)).filter(({ period }) =>
    period.startsWith(`${year}-`),
  );
  if (months.length === 0) notFound();
  const site = await newsroom().site(tag);
  const language = await newsroom().language(tag);
  return (
    <Frame site={site} language={language} path={monthPath(year, language)}>
      <ArchivePage months={months} year={year} language={language} />
    </Frame>
  );
}
