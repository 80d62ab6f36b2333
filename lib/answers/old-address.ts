import { isFurther } from '@/lib/content/languages';
import type { Addresses } from '@/lib/newsroom';
import type { Answer } from '@/lib/routing/answer-kinds';
import { LANGUAGE_TAG } from '@/lib/routing/routes';
import { answerFor } from './answer';

/** How many rules for one address may follow each other; a longer chain leads nowhere. */
const MOST_STEPS = 8;

/**
 * Decides whether an address without a page is an old one. If so, a single redirect leads to where it ends, and only to
 * something that readers may see: an alias or a rule must not reveal a draft or an embargo.
 *
 * @param pathname as it came, still encoded
 * @param search its query with the question mark, or empty
 * @returns `undefined` if the address is unknown, or leads to nothing
 */
export async function answerForOld(
  pathname: string,
  search: string,
  newsroom: Addresses,
): Promise<Answer | undefined> {
  const known = await newsroom.oldAddress(pathname, search);
  // A rule for exactly this address decides: until its target is public, there is nothing.
  if (known !== undefined) return answerAt(known, newsroom, MOST_STEPS);
  for (const target of await newsroom.oldPatterns(pathname)) {
    const answer = await answerAt(target, newsroom, MOST_STEPS);
    if (answer) return answer;
  }
  return undefined;
}

/**
 * Decides about a front page that is asked for with a query: `/?p=12` was another page on the old site.
 *
 * @returns `undefined` if the page at this path is meant
 */
export async function answerForOldQuery(
  pathname: string,
  search: string,
  newsroom: Addresses,
): Promise<Answer | undefined> {
  const isFront = pathname === '/' || isFurther(await newsroom.site(), pathname.slice(1));
  const target = isFront ? await newsroom.oldQuery(pathname, search) : undefined;
  return target === undefined ? undefined : answerAt(target, newsroom, MOST_STEPS);
}

/** Whether a path may be that of a front page, with a query that says which page it was on the old site. */
export function mayBeOldQuery(pathname: string, search: string): boolean {
  return search.length > 1 && FRONT.test(pathname);
}

/** The front page of the site or of a language. */
const FRONT = new RegExp(`^/(?:${LANGUAGE_TAG})?$`);

async function answerAt(
  target: string,
  newsroom: Addresses,
  steps: number,
): Promise<Answer | undefined> {
  const [path = ''] = target.split('#', 1);
  const answer = await answerFor(path, newsroom);
  if (answer.do === 'serve') return { do: 'redirect', to: target };
  if (answer.do !== 'not found') return answer;
  const further = steps > 1 ? await newsroom.oldAddress(path, '') : undefined;
  return further === undefined ? undefined : answerAt(further, newsroom, steps - 1);
}
