import type { Metadata } from 'next';
import { TopicsPage } from '@/components/lists/topics-page';
import { Frame } from '@/components/site/frame';
import { listMetadata } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';

export const revalidate = 10;

export async function generateMetadata(): Promise<Metadata> {
  return listMetadata(await newsroom().site(), { title: 'Topics', base: '/topics' });
}

export default async function Page() {
  const site = await newsroom().site();
  return (
    <Frame site={site} path="/topics">
      <TopicsPage topics={await newsroom().topics()} />
    </Frame>
  );
}
