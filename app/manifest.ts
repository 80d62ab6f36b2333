import type { MetadataRoute } from 'next';
import { webManifest } from '@/lib/metadata/web-manifest';
import { newsroom } from '@/lib/newsroom';

export const revalidate = 10;

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  return webManifest(await newsroom().site());
}
