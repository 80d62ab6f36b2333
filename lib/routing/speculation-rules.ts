import { scriptJson } from '@/lib/html/script-json';
import { ROUTES } from './routes';

/**
 * What leads to no page, or to one that is made for one reader: as URL patterns. With a query, too,
 * which a pattern that names none does not take everywhere.
 */
function notAhead(isOfLanguages: boolean): string[] {
  const routes = ROUTES.filter(({ isPrerendered }) => !isPrerendered);
  const patterns = [
    ...routes.map(({ pattern }) => pattern),
    ...routes
      .filter(({ isInLanguages }) => isInLanguages && isOfLanguages)
      .map(({ pattern }) => `/[language]${pattern}`),
  ];
  return [
    ...patterns.flatMap((pattern) => {
      const path = pattern.replace(/\[\w+\]/g, '*');
      return [path, `${path}\\?*`];
    }),
    '/_next/*',
  ];
}

/**
 * Lets browsers that can make a page of this site ahead, when a reader is about to follow a link to it
 * (the Speculation Rules API). The text of a script of the type `speculationrules`: data, nothing of
 * ours runs.
 */
function rulesFor(isOfLanguages: boolean): string {
  const where = {
    and: [{ href_matches: '/*' }, { not: { href_matches: notAhead(isOfLanguages) } }],
  };
  return scriptJson({ prerender: [{ where, eagerness: 'moderate' }] });
}

/** Those of a paper of one language. */
export const SPECULATION_RULES = rulesFor(false);

/** Those of a paper of several, which has its lists under their tags too. */
export const SPECULATION_RULES_OF_LANGUAGES = rulesFor(true);
