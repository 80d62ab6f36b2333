import type { Newsroom } from '@/lib/newsroom';
import { readPreviewAddress } from '@/lib/preview/preview-address';
import { isValidPreviewKey } from '@/lib/preview/preview-key';
import type { Answer } from '@/lib/routing/answer-kinds';
import { routeOf } from '@/lib/routing/routes';

/** Whether only a key opens an address. */
export function isPreview(pathname: string): boolean {
  return routeOf(pathname)?.route.decidedBy === 'preview key';
}

/**
 * Whether a preview has a valid key, whatever is behind it.
 *
 * @param secret signs the keys; without one there are no previews
 * @param now milliseconds since the epoch
 */
export function isOpenPreview(
  pathname: string,
  query: URLSearchParams,
  secret: string | undefined,
  now: number,
): boolean {
  const asked = readPreviewAddress(pathname, query);
  return asked !== undefined && isValidPreviewKey(asked.slug, asked.key, secret, now);
}

/**
 * Decides whether a preview is shown. If its key does not open it, the answer is "not found",
 * whatever the reason.
 *
 * @param secret signs the keys; without one there are no previews
 * @param now milliseconds since the epoch
 */
export async function answerForPreview(
  pathname: string,
  query: URLSearchParams,
  newsroom: Newsroom,
  secret: string | undefined,
  now: number,
): Promise<Answer> {
  const asked = readPreviewAddress(pathname, query);
  const isOpen = asked && isValidPreviewKey(asked.slug, asked.key, secret, now);
  return isOpen && (await newsroom.preview(asked.slug)) ? { do: 'serve' } : { do: 'not found' };
}
