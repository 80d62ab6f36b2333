import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Document } from '@/components/site/document';
import { siteMetadata, siteViewport } from '@/lib/metadata/metadata';
import { newsroom } from '@/lib/newsroom';
import './globals.css';

export const viewport = siteViewport;

export async function generateMetadata(): Promise<Metadata> {
  return siteMetadata(await newsroom().site());
}

/**
 * The document of a page. There is one layout for each kind of page, and none above them, because only
 * the page knows the language of its text.
 *
 * @param lang of the content, BCP 47; by default that of the site
 */
export async function RootLayout({
  lang,
  children,
}: {
  lang?: string | undefined;
  children: ReactNode;
}) {
  return (
    <Document site={await newsroom().site(lang)} language={await newsroom().language(lang)}>
      {children}
    </Document>
  );
}
