import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '@/components/lists/list-page';
import { Frame } from '@/components/site/frame';
import { listMetadata } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';
import { readPageNumber, topicPath } from '@/lib/routing/list-address';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

export const revalidate = 10;

type Props = { params: Promise<{ topic: string; page?: string; language?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, language, topic, base, listing } = await topicAt(params);
  return listMetadata(site, language, { title: topic.label, base, listing });
}

export default async function Page({ params }: Props) {
  const { site, language, topic, base, listing } = await topicAt(params);
  return (
    <Frame site={site} language={language} path={base}>
      <ListPage
        kicker={say(language, 'topic')}
        heading={<span {...languageMark(topic, language)}>{topic.label}</span>}
        listing={listing}
        base={base}
        language={language}
      />
    </Frame>
  );
}

async function topicAt(params: Props['params']) {
  const { topic: name, page = '1', language: tag } = await params;
  const slug = decodeURIComponent(name);
  const topic = await newsroom().topic(slug, tag);
  const number = readPageNumber(page);
  if (!topic || number === undefined) notFound();
  const listing = await newsroom().articlesOn(slug, number, tag);
  if (listing.entries.length === 0) notFound();
  const site = await newsroom().site(tag);
  const language = await newsroom().language(tag);
  return { site, language, topic, base: topicPath(slug, language), listing };
}
