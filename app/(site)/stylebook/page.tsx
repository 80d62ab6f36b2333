import type { Metadata } from 'next';
import { Frame } from '@/components/site/frame';
import { StylebookPage } from '@/components/stylebook/stylebook-page';
import { newsroom } from '@/lib/newsroom';

export const revalidate = 10;

export const metadata: Metadata = { title: 'Stylebook', robots: { index: false, follow: true } };

export default async function Page() {
  const [site, language] = await Promise.all([newsroom().site(), newsroom().language()]);
  return (
    <Frame site={site} language={language} path="/stylebook">
      <StylebookPage site={site} language={language} />
    </Frame>
  );
}
