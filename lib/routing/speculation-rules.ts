import { scriptJson } from '@/lib/structured-data/script-json';

/** What leads to no page, or to one that is made for one reader. */
const NOT_AHEAD = ['/search*', '/rss.xml', '/sitemap*', '/_next/*'];

/**
 * Lets browsers that can make a page of this site ahead, when a reader is about to follow a link to it
 * (the Speculation Rules API). The text of a script of the type `speculationrules`: data, nothing of
 * ours runs.
 */
export const SPECULATION_RULES = scriptJson({
  prerender: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          ...NOT_AHEAD.map((pattern) => ({ not: { href_matches: pattern } })),
        ],
      },
      eagerness: 'moderate',
    },
  ],
});
