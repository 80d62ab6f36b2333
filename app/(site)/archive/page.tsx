import type { Metadata } from 'next';
import { ArchivePage } from '@/components/lists/archive-page';
import { Frame } from '@/components/site/frame';
import { listMetadata, onOnePage } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';
import { listPath } from '@/lib/routing/list-address';
import { say } from '@/lib/words/say';

export const revalidate = 10;

type Props = { params: Promise<{ language?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language: tag } = await params;
  const language = await newsroom().language(tag);
  const base = listPath('/archive', language);
  const title = say(language, 'archive');
  const listing = onOnePage(await newsroom().months(tag));
  return listMetadata(await newsroom().site(tag), language, { title, base, listing });
}

export default async function Page({ params }: Props) {
  const { language: tag } = await params;
  const site = await newsroom().site(tag);
  const language = await newsroom().language(tag);
  return (
    <Frame site={site} language={language} path={listPath('/archive', language)}>
      <ArchivePage months={await newsroom().months(tag)} language={language} />
    </Frame>
  );
}
