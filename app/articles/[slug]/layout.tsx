import type { ReactNode } from 'react';
import { newsroom } from '@/lib/newsroom';
import { RootLayout } from '../../root-layout';

export { generateMetadata, viewport } from '../../root-layout';

type Props = { children: ReactNode; params: Promise<{ slug: string }> };

/** An article is a document in the language of its text. */
export default async function ArticleLayout({ children, params }: Props) {
  const { slug } = await params;
  const shown = await newsroom().entry(decodeURIComponent(slug));
  return <RootLayout lang={shown?.lang}>{children}</RootLayout>;
}
