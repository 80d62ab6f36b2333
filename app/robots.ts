import type { MetadataRoute } from 'next';
import { newsroom } from '@/lib/newsroom';

export const revalidate = 10;

export default async function robots(): Promise<MetadataRoute.Robots> {
  const { url } = await newsroom().site();
  return { rules: { userAgent: '*', allow: '/' }, sitemap: `${url}/sitemap.xml` };
}
