import type { Metadata } from 'next';
import { ArchivePage } from '@/components/lists/archive-page';
import { Frame } from '@/components/site/frame';
import { listMetadata } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';

export const revalidate = 10;

export async function generateMetadata(): Promise<Metadata> {
  return listMetadata(await newsroom().site(), { title: 'Archive', base: '/archive' });
}

export default async function Page() {
  const site = await newsroom().site();
  return (
    <Frame site={site} path="/archive">
      <ArchivePage months={await newsroom().months()} locale={site.locale} />
    </Frame>
  );
}
