import { isThin, type Newsroom, sectionsInOrder } from '@/lib/newsroom';
import { sectionPath, seriesPath } from '@/lib/routing/list-address';
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
  return [
    '/',
    ...(await sectionPaths(newsroom)),
    ...(await seriesPaths(newsroom)),
    ...names.map((name) => `/${encodeURIComponent(name)}`),
  ];
}

/** Where search engines find the sections, but for those that are thin. */
async function sectionPaths(newsroom: Newsroom): Promise<string[]> {
  const paths: string[] = [];
  for (const section of sectionsInOrder((await newsroom.site()).sections)) {
    const { total } = await newsroom.articlesIn(section, 1);
    if (!isThin(total)) paths.push(sectionPath(section.slug));
  }
  return paths;
}

/** Of the pages beside the articles, for which a sitemap has a thousand places, so many are of series. */
const MOST_SERIES = 800;

/** The same for series. */
async function seriesPaths(newsroom: Newsroom): Promise<string[]> {
  return (await newsroom.allSeries())
    .filter(({ articles }) => !isThin(articles))
    .slice(0, MOST_SERIES)
    .map(({ slug }) => seriesPath(slug));
}
