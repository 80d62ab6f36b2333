import type { Metadata } from 'next';
import { ArchivePage } from '@/components/lists/archive-page';
import { Frame } from '@/components/site/frame';
import { listMetadata, onOnePage } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';
import { say } from '@/lib/words/say';

export const revalidate = 10;

export async function generateMetadata(): Promise<Metadata> {
  const language = await newsroom().language();
  const title = say(language, 'archive');
  const listing = onOnePage(await newsroom().months());
  return listMetadata(await newsroom().site(), language, { title, base: '/archive', listing });
}

export default async function Page() {
  const language = await newsroom().language();
  return (
    <Frame site={await newsroom().site()} language={language} path="/archive">
      <ArchivePage months={await newsroom().months()} language={language} />
    </Frame>
  );
}
