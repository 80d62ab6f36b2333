import type { PreviewKey } from './preview-key';

const PATH = /^\/preview\/([^/]+)$/;

/** The address of a preview inside the site. */
export function previewPath(slug: string, { until, signature }: PreviewKey): string {
  return `/preview/${encodeURIComponent(slug)}?until=${until}&key=${signature}`;
}

/** A key as it was sent: it may be anything. */
export interface GivenKey {
  until: string;
  signature: string;
}

/** The query of an address as Next gives it to a page. */
export type PageQuery = Readonly<Record<string, string | string[] | undefined>>;

/** The key in a query. Of a parameter that is repeated, the first one counts. */
export function readPreviewKey(query: URLSearchParams | PageQuery): GivenKey {
  const first = (name: string): string => {
    if (query instanceof URLSearchParams) return query.get(name) ?? '';
    const value = query[name];
    return (Array.isArray(value) ? value[0] : value) ?? '';
  };
  return { until: first('until'), signature: first('key') };
}

/** The article and the key of a preview address; `undefined` if it is not such an address. */
export function readPreviewAddress(
  pathname: string,
  query: URLSearchParams,
): { slug: string; key: GivenKey } | undefined {
  const [, part] = PATH.exec(pathname) ?? [];
  if (part === undefined) return undefined;
  try {
    return { slug: decodeURIComponent(part).normalize('NFC'), key: readPreviewKey(query) };
  } catch {
    return undefined;
  }
}

/** The query of a picture's address in a preview: the same key opens the picture, for that article only. */
export function pictureQuery(slug: string, { until, signature }: GivenKey): string {
  return `?${new URLSearchParams({ preview: slug, until, key: signature })}`;
}

/** Reads what `pictureQuery` has written. */
export function readPictureQuery(query: URLSearchParams): { slug: string; key: GivenKey } {
  return { slug: (query.get('preview') ?? '').normalize('NFC'), key: readPreviewKey(query) };
}
