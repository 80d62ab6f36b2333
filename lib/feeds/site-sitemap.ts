import { THIN } from '@/lib/metadata/list-metadata';
import { type Newsroom, paperLanguages, type Site, sectionsInOrder } from '@/lib/newsroom';
import { frontPath, sectionPath, seriesPath, textPagePath } from '@/lib/routing/list-address';
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
  const sections = sectionsInOrder(site.sections);
  const lists = paperLanguages(site).flatMap((language) => [
    frontPath(language),
    ...sections.map(({ slug }) => sectionPath(slug, language)),
  ]);
  return [...lists, ...(await seriesPaths(newsroom, site)), ...names.map(textPagePath)];
}

/** Of the pages beside the articles, for which a sitemap has a thousand places, so many are of series. */
const MOST_SERIES = 800;

/** Where search engines find a series; one that is thin asks them not to keep its page. */
async function seriesPaths(newsroom: Newsroom, site: Site): Promise<string[]> {
  const paths: string[] = [];
  for (const language of paperLanguages(site)) {
    const all = await newsroom.allSeries(language.lang);
    const kept = all.filter(({ articles }) => articles >= THIN);
    paths.push(...kept.map(({ slug }) => seriesPath(slug, language)));
  }
  return paths.slice(0, MOST_SERIES);
}
