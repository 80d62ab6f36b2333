import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Frame } from '@/components/site/frame';
import { LostPage } from '@/components/site/lost-page';
import { siteMetadata } from '@/lib/metadata/metadata';
import { languageOfPath, newsroom } from '@/lib/newsroom';
import { ASKED_PATH } from '@/lib/routing/asked-path';
import { say } from '@/lib/words/say';
import { RootLayout } from './root-layout';

export async function generateMetadata(): Promise<Metadata> {
  const { lang } = await asked();
  const site = await newsroom().site(lang);
  const title = say(await newsroom().language(lang), 'notFound');
  return { ...siteMetadata(site), title: `${title} – ${site.name}`, robots: { index: false } };
}

export default async function NotFound() {
  const { path, lang } = await asked();
  const site = await newsroom().site(lang);
  const language = await newsroom().language(lang);
  const nearest = await newsroom().nearest(path);
  return (
    <RootLayout lang={lang}>
      <Frame site={site} language={language}>
        <LostPage nearest={nearest} language={language} />
      </Frame>
    </RootLayout>
  );
}

/** The address that the reader requested, and the language of its first part. */
async function asked(): Promise<{ path: string; lang: string | undefined }> {
  const path = (await headers()).get(ASKED_PATH) ?? '';
  return { path, lang: languageOfPath(path, await newsroom().site()) };
}
