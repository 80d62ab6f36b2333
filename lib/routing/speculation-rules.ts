import { scriptJson } from '@/lib/structured-data/script-json';
import { ROUTES } from './routes';

/**
 * What leads to no page, or to one that is made for one reader: as URL patterns. With a query, too,
 * which a pattern that names none does not take everywhere.
 */
const NOT_AHEAD = [
  ...ROUTES.filter(({ isPrerendered }) => !isPrerendered).flatMap(({ pattern }) => {
    const path = pattern.replace(/\[\w+\]/g, '*');
    return [path, `${path}\\?*`];
  }),
  '/_next/*',
];

/**
 * Lets browsers that can make a page of this site ahead, when a reader is about to follow a link to it
 * (the Speculation Rules API). The text of a script of the type `speculationrules`: data, nothing of
 * ours runs.
 */
export const SPECULATION_RULES = scriptJson({
  prerender: [
    {
      where: { and: [{ href_matches: '/*' }, { not: { href_matches: NOT_AHEAD } }] },
      eagerness: 'moderate',
    },
  ],
});
