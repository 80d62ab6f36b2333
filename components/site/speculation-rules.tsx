import { scriptJson } from '@/lib/structured-data/script-json';

/** Links that lead to no page, or to one that is made for one reader. */
const NOT_AHEAD = ['/search*', '/rss.xml', '/sitemap*', '/preview/*', '/_next/*'];

/**
 * Lets browsers that can make a page of this site ahead, when a reader is about to follow a link to it
 * (the Speculation Rules API). Data: nothing of ours runs.
 */
const RULES = {
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
};

export function SpeculationRules() {
  return (
    <script
      type="speculationrules"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: scriptJson leaves no < in it
      dangerouslySetInnerHTML={{ __html: scriptJson(RULES) }}
    />
  );
}
