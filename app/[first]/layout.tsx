import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { siteMetadata } from '@/lib/metadata/metadata';
import { isFurther, isLanguageFolder, newsroom } from '@/lib/newsroom';
import { RootLayout } from '../root-layout';

export { viewport } from '../root-layout';

type Props = { children: ReactNode; params: Promise<{ first: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { first } = await params;
  const isLanguage = isFurther(await newsroom().site(), first);
  return siteMetadata(await newsroom().site(isLanguage ? first : undefined));
}

/** A page under the tag of a language is in that language, and one of content/pages in the language of its text. */
export default async function FirstPartLayout({ children, params }: Props) {
  const { first } = await params;
  const isLanguage = isLanguageFolder(first, await newsroom().site());
  const shown = isLanguage ? undefined : await newsroom().page(decodeURIComponent(first));
  return <RootLayout lang={isLanguage ? first : shown?.lang}>{children}</RootLayout>;
}
