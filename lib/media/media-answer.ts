import { NO_STORE, PICTURE } from '@/lib/http/cache-lifetime';
import { DRAWING_POLICY } from '@/lib/http/content-security-policy';
import { readPictureQuery } from '@/lib/preview/preview-address';
import { isValidPreviewKey } from '@/lib/preview/preview-key';
import { readVariantFile } from './renditions';

/** What to ask about a picture before sending it. */
export interface PictureQuestions {
  variant(key: string): Promise<'public' | 'not public' | 'unknown'>;
  isPictureOf(key: string, slug: string): Promise<boolean>;
}

/** A variant file that may be sent, with its headers. */
export interface MediaAnswer {
  headers: Readonly<Record<string, string>> & { readonly ETag: string };
  /** Whether all readers may have it, or only those with the key of a preview. */
  isPublic: boolean;
}

/** Pages of other sites may show a picture too, so its policy differs from that of pages. */
const OF_ALL = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/**
 * Whether a variant file may be sent: to everyone while something public uses the picture, and to
 * anyone who has the key to a preview of an article that uses it.
 *
 * @param file its name, as requested
 * @param secret signs the keys of previews
 * @param now milliseconds since the epoch
 * @returns `undefined` when there is nothing at that address
 */
export async function answerForMedia(
  file: string,
  query: URLSearchParams,
  ask: PictureQuestions,
  secret: string | undefined,
  now: number,
): Promise<MediaAnswer | undefined> {
  const variant = readVariantFile(file);
  if (!variant) return undefined;
  const { key, format } = variant;
  const kind =
    format === 'svg'
      ? { 'Content-Type': 'image/svg+xml', 'Content-Security-Policy': DRAWING_POLICY }
      : { 'Content-Type': `image/${format}` };
  const headers = { ...kind, ...OF_ALL, ETag: `"${file}"` };
  const state = await ask.variant(key);
  if (state === 'unknown') return undefined;
  if (state === 'public') {
    return { headers: { ...headers, 'Cache-Control': PICTURE }, isPublic: true };
  }
  const { slug, key: given } = readPictureQuery(query);
  if (!isValidPreviewKey(slug, given, secret, now)) return undefined;
  if (!(await ask.isPictureOf(key, slug))) return undefined;
  return { headers: { ...headers, 'Cache-Control': NO_STORE }, isPublic: false };
}
