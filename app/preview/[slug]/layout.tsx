import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Document } from '@/components/site/document';
import { siteMetadata, siteViewport } from '@/lib/metadata/metadata';
import { newsroom } from '@/lib/newsroom';
import '../../globals.css';

export const viewport = siteViewport;

export async function generateMetadata(): Promise<Metadata> {
  return siteMetadata(await newsroom().site());
}

type Props = { children: ReactNode; params: Promise<{ slug: string }> };

/** A preview is a document in the language of its text: so there is no layout above this one. */
export default async function PreviewLayout({ children, params }: Props) {
  const { slug } = await params;
  const shown = await newsroom().preview(decodeURIComponent(slug).normalize('NFC'));
  return (
    <Document
      site={await newsroom().site()}
      language={await newsroom().language(shown?.entry.lang)}
    >
      {children}
    </Document>
  );
}
