import {
  articlePath,
  furtherLanguages,
  isThin,
  type Newsroom,
  type PaperLanguage,
  paperLanguages,
  sectionsInOrder,
} from '@/lib/newsroom';
import { frontPath, sectionPath, seriesPath, textPagePath } from '@/lib/routing/list-address';
import { type Version, versionsOfList } from '@/lib/routing/versions';
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
  return sitemap(await newsroom.site(), paths, articles, await versionsAt(newsroom, paths));
}

/** The versions of everything listed in other languages. In a paper of one language nothing is looked up. */
async function versionsAt(
  newsroom: Newsroom,
  paths: readonly string[],
): Promise<Map<string, Version[]>> {
  const site = await newsroom.site();
  const found = new Map<string, Version[]>();
  if (furtherLanguages(site).length === 0) return found;
  const languages = paperLanguages(site);
  for (const [slug, versions] of Object.entries(await newsroom.allVersions())) {
    found.set(articlePath({ slug }), versions);
  }
  for (const name of await newsroom.pageNames()) {
    found.set(textPagePath(name), await newsroom.pageVersions(name));
  }
  const listed = new Set(paths);
  for (const path of paths) {
    // Thin lists are in no sitemap.
    const versions = versionsOfList(path, languages).filter((one) => listed.has(one.path));
    if (versions.length > 1) found.set(path, versions);
  }
  return found;
}

async function pagePaths(newsroom: Newsroom): Promise<string[]> {
  const names = await newsroom.pageNames();
  const languages = paperLanguages(await newsroom.site());
  return [
    ...languages.map(frontPath),
    ...(await sectionPaths(newsroom, languages)),
    ...(await seriesPaths(newsroom, languages)),
    ...names.map(textPagePath),
  ];
}

/** The addresses of the sections, except those with too few articles for search engines. */
async function sectionPaths(
  newsroom: Newsroom,
  languages: readonly PaperLanguage[],
): Promise<string[]> {
  const paths: string[] = [];
  const sections = sectionsInOrder((await newsroom.site()).sections);
  for (const language of languages) {
    for (const { slug } of sections) {
      const { total } = await newsroom.articlesIn(slug, 1, language.lang);
      if (!isThin(total)) paths.push(sectionPath(slug, language));
    }
  }
  return paths;
}

/** How many pages of series are listed: one sitemap has to hold all pages that are not articles. */
const MOST_SERIES = 800;

/** The same for series. */
async function seriesPaths(
  newsroom: Newsroom,
  languages: readonly PaperLanguage[],
): Promise<string[]> {
  const paths: string[] = [];
  for (const language of languages) {
    const all = await newsroom.allSeries(language.lang);
    const kept = all.filter(({ articles }) => !isThin(articles));
    paths.push(...kept.map(({ slug }) => seriesPath(slug, language)));
  }
  return paths.slice(0, MOST_SERIES);
}
