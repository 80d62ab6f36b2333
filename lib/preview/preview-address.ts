import type { PreviewKey } from './preview-key';

const PATH = /^\/preview\/([^/]+)$/;

/** The address of a preview inside the site. */
export function previewPath(slug: string, { until, signature }: PreviewKey): string {
  return `/preview/${encodeURIComponent(slug)}?until=${until}&key=${signature}`;
}

/** What an address asks to preview, and with what; `undefined` when it is no such address. */
export function readPreviewAddress(
  pathname: string,
  query: URLSearchParams,
): { slug: string; key: { until: string; signature: string } } | undefined {
  const [, part] = PATH.exec(pathname) ?? [];
  if (part === undefined) return undefined;
  try {
    const slug = decodeURIComponent(part).normalize('NFC');
    return { slug, key: { until: query.get('until') ?? '', signature: query.get('key') ?? '' } };
  } catch {
    return undefined;
  }
}
