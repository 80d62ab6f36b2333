import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Document } from '@/components/site/document';
import { siteMetadata } from '@/lib/metadata/metadata';
import { newsroom } from '@/lib/newsroom';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  return siteMetadata(await newsroom().site());
}

export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  return <Document site={await newsroom().site()}>{children}</Document>;
}
