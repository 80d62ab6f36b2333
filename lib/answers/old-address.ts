import { isFurther } from '@/lib/content/languages';
import type { Addresses } from '@/lib/newsroom';
import type { Answer } from '@/lib/routing/answer-kinds';
import { LANGUAGE_TAG } from '@/lib/routing/routes';
import { answerFor } from './answer';

/** So many rules for one address, one after the other, lead to a page; a longer chain leads nowhere. */
const MOST_STEPS = 8;

/**
 * Decides about an address at which nothing is: whether it is one of another time. One redirect leads to where it ends,
 * and only to what readers may see: an alias or a rule says nothing of a draft or an embargo.
 *
 * @param pathname as it came, still encoded
 * @param search its query with the question mark, or empty
 * @returns `undefined` if nobody knows it, or nothing is where it leads
 */
export async function answerForOld(
  pathname: string,
  search: string,
  newsroom: Addresses,
): Promise<Answer | undefined> {
  const known = await newsroom.oldAddress(pathname, search);
  // A rule for one address decides: until what it leads to is public, there is nothing.
  if (known !== undefined) return answerAt(known, newsroom, MOST_STEPS);
  for (const target of await newsroom.oldPatterns(pathname)) {
    const answer = await answerAt(target, newsroom, MOST_STEPS);
    if (answer) return answer;
  }
  return undefined;
}

/**
 * Decides about the query of a front page: `/?p=12` was another page on the old site.
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

/** The front page, also that of a language. */
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
