import type { ReactNode } from 'react';
import { newsroom } from '@/lib/newsroom';
import { RootLayout } from '../../root-layout';

export { generateMetadata, viewport } from '../../root-layout';

type Props = { children: ReactNode; params: Promise<{ slug: string }> };

/** A preview is a document in the language of its text. */
export default async function PreviewLayout({ children, params }: Props) {
  const { slug } = await params;
  const shown = await newsroom().preview(decodeURIComponent(slug).normalize('NFC'));
  return <RootLayout lang={shown?.entry.lang}>{children}</RootLayout>;
}
