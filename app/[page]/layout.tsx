import type { ReactNode } from 'react';
import { newsroom } from '@/lib/newsroom';
import { RootLayout } from '../root-layout';

export { generateMetadata, viewport } from '../root-layout';

type Props = { children: ReactNode; params: Promise<{ page: string }> };

/** A page of content/pages is a document in the language of its text. */
export default async function PageLayout({ children, params }: Props) {
  const { page } = await params;
  const shown = await newsroom().page(decodeURIComponent(page));
  return <RootLayout lang={shown?.lang}>{children}</RootLayout>;
}
