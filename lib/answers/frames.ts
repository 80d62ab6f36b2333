import type { Newsroom } from '@/lib/newsroom';
import { routeOf } from '@/lib/routing/routes';
import { EXAMPLE_PLAYERS } from '@/lib/stylebook/example-players';

/**
 * The origins that the page at an address may show in frames (CSP Level 3, `frame-src`): those of the players in its
 * text. Most pages have none.
 *
 * @param pathname the path of an address that is served
 */
export async function framesOn(
  pathname: string,
  newsroom: Pick<Newsroom, 'players'>,
): Promise<readonly string[]> {
  const found = routeOf(pathname);
  if (!found) return [];
  const { route, parameters, language } = found;
  const [first = ''] = parameters;
  if (route.pattern === '/stylebook') return EXAMPLE_PLAYERS;
  switch (route.decidedBy) {
    case 'article':
    case 'preview key':
      return newsroom.players('article', first);
    case 'first part':
      return newsroom.players('page', language === undefined ? first : `${language}/${first}`);
    default:
      return [];
  }
}
