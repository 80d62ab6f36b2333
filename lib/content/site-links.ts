import type { References } from '@/lib/mdx/references';
import type { YamlData } from './frontmatter';
import type { Site } from './site-fields';

/**
 * What the site file leads readers to inside the site, with its places: the navigation, the lines of the
 * footer, and the slugs of the front page.
 */
export function siteReferences(site: Site, yaml: YamlData): References {
  const { navigation, contact, policies, frontPage, footer } = site;
  const links: [url: string | undefined, ...path: PropertyKey[]][] = [
    ...navigation.map(({ href }, at): [string, ...PropertyKey[]] => [
      href,
      'navigation',
      at,
      'href',
    ]),
    ...footer.columns.flatMap(({ links: inColumn }, column) =>
      inColumn.map(({ href }, at): [string, ...PropertyKey[]] => [
        href,
        'footer',
        'columns',
        column,
        'links',
        at,
        'href',
      ]),
    ),
    ...footer.social.map(({ href }, at): [string, ...PropertyKey[]] => [
      href,
      'footer',
      'social',
      at,
      'href',
    ]),
    [contact?.href, 'contact', 'href'],
    [policies.corrections?.href, 'policies', 'corrections', 'href'],
    [policies.privacy?.href, 'policies', 'privacy', 'href'],
  ];
  const slugs: [slug: string | undefined, ...path: PropertyKey[]][] = [
    [frontPage.lead, 'frontPage', 'lead'],
    ...frontPage.order.map((slug, at): [string, ...PropertyKey[]] => [
      slug,
      'frontPage',
      'order',
      at,
    ]),
  ];
  return {
    links: [
      ...links.flatMap(([url, ...path]) =>
        url && /^[/#]/.test(url) ? [{ ...yaml.positionOf(path), url }] : [],
      ),
      ...slugs.flatMap(([slug, ...path]) =>
        slug === undefined ? [] : [{ ...yaml.positionOf(path), url: slug, slug }],
      ),
    ],
    anchors: [],
    pictures: [],
  };
}
