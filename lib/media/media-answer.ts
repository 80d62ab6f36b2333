import { NO_STORE, PICTURE } from '@/lib/http/cache-lifetime';
import { DRAWING_POLICY } from '@/lib/http/content-security-policy';
import { readPictureQuery } from '@/lib/preview/preview-address';
import { isValidPreviewKey } from '@/lib/preview/preview-key';
import { readVariantFile } from './renditions';

/** What has to be asked about a picture before it is sent. */
export interface PictureQuestions {
  variant(key: string): Promise<'public' | 'not public' | 'unknown'>;
  isPictureOf(key: string, slug: string): Promise<boolean>;
}

/** A file of variants that may be sent, and with which headers. */
export interface MediaAnswer {
  headers: Readonly<Record<string, string>> & { readonly ETag: string };
  /** Whether all readers may have it, or only who has the key of a preview. */
  isPublic: boolean;
}

/** One picture is shown by pages of others too; its policy is its own. */
const OF_ALL = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/**
 * Whether a file of variants may be sent: while somebody whom readers may see uses the picture, and to who has
 * the key of a preview of an article that does.
 *
 * @param file its name, as it was asked for
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
  const { key, width } = variant;
  const kind =
    width === undefined
      ? { 'Content-Type': 'image/svg+xml', 'Content-Security-Policy': DRAWING_POLICY }
      : { 'Content-Type': 'image/webp' };
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
