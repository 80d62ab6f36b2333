import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Frame } from '@/components/site/frame';
import { LostPage } from '@/components/site/lost-page';
import { siteMetadata } from '@/lib/metadata/metadata';
import { newsroom } from '@/lib/newsroom';
import { ASKED_PATH } from '@/lib/routing/asked-path';
import { say } from '@/lib/words/say';
import { RootLayout } from './root-layout';

export async function generateMetadata(): Promise<Metadata> {
  const site = await newsroom().site();
  const title = say(await newsroom().language(), 'notFound');
  return { ...siteMetadata(site), title: `${title} – ${site.name}`, robots: { index: false } };
}

export default async function NotFound() {
  const site = await newsroom().site();
  const language = await newsroom().language();
  const nearest = await newsroom().nearest((await headers()).get(ASKED_PATH) ?? '');
  return (
    <RootLayout>
      <Frame site={site} language={language}>
        <LostPage nearest={nearest} language={language} />
      </Frame>
    </RootLayout>
  );
}
