import { isPublicFile } from '@/lib/content/disk';
import type { Newsroom } from '@/lib/newsroom';
import type { Answer } from '@/lib/routing/answer-kinds';
import { isFile } from '@/lib/routing/kept-address';
import { answerFor } from './answer';
import { answerForPreview, isPreview } from './answer-preview';
import { answerForOld, answerForOldQuery, mayBeOldQuery } from './old-address';

/** A name with an ending: the proxy cannot know whether Next has such a file. */
const FILE_NAME = /^\/[^/]+\.[^/]+$/;

/**
 * Decides by the whole address: a preview exists only for those who have its key, and an address without a page may be
 * one of an old site.
 *
 * @param secret signs the keys of previews; without one there are none
 * @param now milliseconds since the epoch
 */
export async function answerForRequest(
  { pathname, search, searchParams }: Pick<URL, 'pathname' | 'search' | 'searchParams'>,
  newsroom: Newsroom,
  secret: string | undefined,
  now: number,
): Promise<Answer> {
  if (isPreview(pathname)) {
    return answerForPreview(pathname, searchParams, newsroom, secret, now);
  }
  const asked = mayBeOldQuery(pathname, search)
    ? await answerForOldQuery(pathname, search, newsroom)
    : undefined;
  const answer = asked ?? (await answerFor(pathname, newsroom));
  const isNothing =
    (answer.do === 'not found' || (answer.do === 'serve' && isFile(pathname))) &&
    !(FILE_NAME.test(pathname) && isPublicFile(pathname));
  return (isNothing && (await answerForOld(pathname, search, newsroom))) || answer;
}
