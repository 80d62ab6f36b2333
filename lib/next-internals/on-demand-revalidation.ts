import { readFileSync } from 'node:fs';

/*
 * Relied upon: Next makes a page again before it answers when a request has the header
 * `x-prerender-revalidate` with the id that the build left in `.next/prerender-manifest.json` as
 * `preview.previewModeId` (on-demand ISR). It does not ask the proxy then.
 */

const HEADER = 'x-prerender-revalidate';
const MANIFEST = '.next/prerender-manifest.json';

/**
 * The header that tells Next to make a page again.
 *
 * @throws Error when there is no build, or it has no such id
 */
export function readRevalidationHeader(): Record<string, string> {
  const { preview } = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  const id: unknown = preview?.previewModeId;
  if (typeof id !== 'string' || id === '') throw new Error(`${MANIFEST} has no previewModeId`);
  return { [HEADER]: id };
}
