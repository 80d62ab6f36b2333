import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withoutClientRuntime } from '@/lib/html/client-runtime';
import { keepsClientRuntime } from '@/lib/html/keeps-client-runtime';
import { BUILT_PAGES } from '@/lib/next-internals/build-files';

/** Next's own page for errors is for the browser to fill; our server never sends it. */
const NEXTS_OWN = /^_/;

/**
 * Removes the client runtime from all pages of a finished build, so that any server sends them
 * without it.
 *
 * @returns the pages that cannot do without their scripts: a defect, since their routes are not on the
 * list of those that may keep them
 */
export function cleanBuild(): string[] {
  const kept: string[] = [];
  for (const file of readdirSync(BUILT_PAGES, { recursive: true, encoding: 'utf8' })) {
    const address = `/${file.replace(/\.html$/, '').replace(/^index$/, '')}`;
    if (!file.endsWith('.html') || NEXTS_OWN.test(file) || keepsClientRuntime(address)) continue;
    const place = path.join(BUILT_PAGES, file);
    const clean = withoutClientRuntime(readFileSync(place, 'utf8'));
    if (clean === undefined) kept.push(address);
    else writeFileSync(place, clean);
  }
  return kept;
}
