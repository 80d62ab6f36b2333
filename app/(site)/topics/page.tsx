import type { Metadata } from 'next';
import { TopicsPage } from '@/components/lists/topics-page';
import { Frame } from '@/components/site/frame';
import { listMetadata } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';
import { listPath } from '@/lib/routing/list-address';
import { say } from '@/lib/words/say';

export const revalidate = 10;

type Props = { params: Promise<{ language?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language: tag } = await params;
  const language = await newsroom().language(tag);
  return listMetadata(await newsroom().site(tag), language, {
    title: say(language, 'topics'),
    base: listPath('/topics', language),
  });
}

export default async function Page({ params }: Props) {
  const { language: tag } = await params;
  const site = await newsroom().site(tag);
  const language = await newsroom().language(tag);
  return (
    <Frame site={site} language={language} path={listPath('/topics', language)}>
      <TopicsPage topics={await newsroom().topics(tag)} language={language} />
    </Frame>
  );
}
