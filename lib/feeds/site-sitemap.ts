import { languagesOf, type Newsroom, prefixFor, sectionsInOrder } from '@/lib/newsroom';
import { frontPath, sectionPath, textPagePath } from '@/lib/routing/list-address';
import { ARTICLES_IN_SITEMAP, sitemap, sitemapIndex, sitemapParts } from './sitemap';

/** `/sitemap.xml`: the sitemap itself, or for an archive that needs several, the list of them. */
export async function siteSitemap(newsroom: Newsroom): Promise<string> {
  const parts = sitemapParts(await newsroom.count());
  return parts > 1 ? sitemapIndex(await newsroom.site(), parts) : sitemapPart(newsroom, 1);
}

/** One part of the sitemap of a large archive, from 1. */
export async function sitemapPart(newsroom: Newsroom, part: number): Promise<string> {
  const articles = await newsroom.addresses(part, ARTICLES_IN_SITEMAP);
  const paths = part === 1 ? await pagePaths(newsroom) : [];
  return sitemap(await newsroom.site(), paths, articles);
}

async function pagePaths(newsroom: Newsroom): Promise<string[]> {
  const names = await newsroom.pageNames();
  const site = await newsroom.site();
  const lists = languagesOf(site).flatMap((language) => {
    const prefix = prefixFor(site, language);
    const sections = sectionsInOrder(site.sections);
    return [frontPath({ prefix }), ...sections.map(({ slug }) => sectionPath(slug, { prefix }))];
  });
  return [...lists, ...names.map(textPagePath)];
}
