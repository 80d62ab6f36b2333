import { scriptJson } from '@/lib/html/script-json';
import { ROUTES } from './routes';

/**
 * URL patterns of addresses without a page, or with a page that is made for one reader. Each is listed with
 * a query too, since not every browser takes a pattern without one to match any query.
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
 * Lets browsers make a page of this site ahead of time when a reader is about to follow a link to it (the
 * Speculation Rules API). It is the text of a script of type `speculationrules`, which is data: no code
 * of ours runs.
 */
function rulesFor(isOfLanguages: boolean): string {
  const where = {
    and: [{ href_matches: '/*' }, { not: { href_matches: notAhead(isOfLanguages) } }],
  };
  return scriptJson({ prerender: [{ where, eagerness: 'moderate' }] });
}

/** The rules for a paper in one language. */
export const SPECULATION_RULES = rulesFor(false);

/** The rules for a paper in several languages, which also has lists under their tags. */
export const SPECULATION_RULES_OF_LANGUAGES = rulesFor(true);
