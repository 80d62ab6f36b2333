import type { References } from '@/lib/mdx/references';
import type { YamlData } from './frontmatter';
import type { Site } from './site-fields';

type Key = (string | number)[];

/** What the site file says in one language: at the top level, or under `translations`. */
type Said = {
  [Part in 'navigation' | 'contact' | 'policies' | 'frontPage' | 'footer']?: Site[Part] | undefined;
};

/**
 * What the site file leads readers to inside the site, in each language, with its places: the navigation, the lines and
 * columns of the footer, and the slugs of the front page.
 */
export function siteReferences(site: Site, yaml: YamlData): References {
  const further = Object.entries(site.translations ?? {});
  return {
    links: [
      ...linksOf(site, [], yaml),
      ...further.flatMap(([tag, said]) => linksOf(said, ['translations', tag], yaml)),
    ],
    anchors: [],
    players: [],
    pictures: [],
  };
}

function linksOf(
  { navigation = [], contact, policies, frontPage, footer }: Said,
  under: Key,
  yaml: YamlData,
): References['links'] {
  const hrefs = (links: readonly { href: string }[], ...path: Key): [string, Key][] =>
    links.map(({ href }, at) => [href, [...path, at, 'href']]);
  const links: [url: string | undefined, path: Key][] = [
    ...hrefs(navigation, 'navigation'),
    ...(footer?.columns ?? []).flatMap(({ links: inColumn }, column) =>
      hrefs(inColumn, 'footer', 'columns', column, 'links'),
    ),
    ...hrefs(footer?.social ?? [], 'footer', 'social'),
    [contact?.href, ['contact', 'href']],
    [policies?.corrections?.href, ['policies', 'corrections', 'href']],
    [policies?.privacy?.href, ['policies', 'privacy', 'href']],
  ];
  const slugs: [slug: string | undefined, path: Key][] = [
    [frontPage?.lead, ['frontPage', 'lead']],
    ...(frontPage?.order ?? []).map((slug, at): [string, Key] => [
      slug,
      ['frontPage', 'order', at],
    ]),
  ];
  const at = (path: Key) => yaml.positionOf([...under, ...path]);
  return [
    ...links.flatMap(([url, path]) => (url && /^[/#]/.test(url) ? [{ ...at(path), url }] : [])),
    ...slugs.flatMap(([slug, path]) => (slug ? [{ ...at(path), url: slug, slug }] : [])),
  ];
}
