import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Document } from '@/components/site/document';
import { siteMetadata, siteViewport } from '@/lib/metadata/metadata';
import { newsroom } from '@/lib/newsroom';
import '../globals.css';

export const viewport = siteViewport;

export async function generateMetadata(): Promise<Metadata> {
  return siteMetadata(await newsroom().site());
}

/** Pages in the language of the site. */
export default async function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <Document site={await newsroom().site()} language={await newsroom().language()}>
      {children}
    </Document>
  );
}
