import type { Metadata } from 'next';
import { TopicsPage } from '@/components/lists/topics-page';
import { Frame } from '@/components/site/frame';
import { listMetadata } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';
import { say } from '@/lib/words/say';

export const revalidate = 10;

export async function generateMetadata(): Promise<Metadata> {
  const language = await newsroom().language();
  return listMetadata(await newsroom().site(), language, {
    title: say(language, 'topics'),
    base: '/topics',
  });
}

export default async function Page() {
  const language = await newsroom().language();
  return (
    <Frame site={await newsroom().site()} language={language} path="/topics">
      <TopicsPage topics={await newsroom().topics()} language={language} />
    </Frame>
  );
}
