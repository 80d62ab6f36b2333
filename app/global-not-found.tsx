import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Document } from '@/components/site/document';
import { Frame } from '@/components/site/frame';
import { LostPage } from '@/components/site/lost-page';
import { siteMetadata } from '@/lib/metadata/metadata';
import { newsroom } from '@/lib/newsroom';
import { ASKED_PATH } from '@/lib/routing/asked-path';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const site = await newsroom().site();
  return { ...siteMetadata(site), title: `Not found – ${site.name}`, robots: { index: false } };
}

export default async function NotFound() {
  const site = await newsroom().site();
  const nearest = await newsroom().nearest((await headers()).get(ASKED_PATH) ?? '');
  return (
    <Document site={site}>
      <Frame site={site}>
        <LostPage nearest={nearest} />
      </Frame>
    </Document>
  );
}
