import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '@/components/lists/list-page';
import { Frame } from '@/components/site/frame';
import { JsonLdScript } from '@/components/site/json-ld-script';
import { seriesMetadata } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';
import { readPageNumber, seriesFeedPath, seriesPath } from '@/lib/routing/list-address';
import { seriesBreadcrumbs } from '@/lib/structured-data/json-ld';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

export const revalidate = 10;

type Props = { params: Promise<{ series: string; page?: string; language?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, language, series, listing } = await seriesAt(params);
  return seriesMetadata(site, language, series, listing);
}

export default async function Page({ params }: Props) {
  const { site, language, series, base, listing } = await seriesAt(params);
  return (
    <Frame site={site} language={language} path={base}>
      <ListPage
        kicker={say(language, 'series')}
        heading={<span {...languageMark(series, language)}>{series.name}</span>}
        listing={listing}
        base={base}
        order="another"
        language={language}
      >
        <p className="label-line mt-4 print:hidden">
          <a href={seriesFeedPath(series.slug, language)} type="application/rss+xml">
            {say(language, 'feedOf', { what: series.name })}
          </a>
        </p>
      </ListPage>
      <JsonLdScript data={[seriesBreadcrumbs(site, series)]} />
    </Frame>
  );
}

async function seriesAt(params: Props['params']) {
  const { series: name, page = '1', language: tag } = await params;
  const slug = decodeURIComponent(name);
  const series = await newsroom().series(slug, tag);
  const number = readPageNumber(page);
  if (!series || number === undefined) notFound();
  const listing = await newsroom().articlesInSeries(slug, number, tag);
  if (listing.entries.length === 0) notFound();
  const site = await newsroom().site(tag);
  const language = await newsroom().language(tag);
  return { site, language, series, base: seriesPath(slug, language), listing };
}
