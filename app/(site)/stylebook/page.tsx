import type { Metadata } from 'next';
import { Frame } from '@/components/site/frame';
import { StylebookPage } from '@/components/stylebook/stylebook-page';
import { newsroom } from '@/lib/newsroom';

export const revalidate = 10;

export const metadata: Metadata = { title: 'Stylebook', robots: { index: false, follow: true } };

export default async function Page() {
  const language = await newsroom().language();
  return (
    <Frame site={await newsroom().site()} language={await newsroom().language()} path="/stylebook">
      <StylebookPage language={language} />
    </Frame>
  );
}
