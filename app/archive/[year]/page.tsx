import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArchivePage } from '@/components/lists/archive-page';
import { Frame } from '@/components/site/frame';
import { listMetadata } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';

export const revalidate = 10;

type Props = { params: Promise<{ year: string }> };

/** Made at the first request, and kept. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params;
  return listMetadata(await newsroom().site(), {
    title: `Archive: ${year}`,
    base: `/archive/${year}`,
  });
}

export default async function Page({ params }: Props) {
  const { year } = await params;
  const months = (await newsroom().months()).filter(({ period }) => period.startsWith(`${year}-`));
  if (months.length === 0) notFound();
  const site = await newsroom().site();
  return (
    <Frame site={site}>
      <ArchivePage months={months} year={year} locale={site.locale} />
    </Frame>
  );
}
