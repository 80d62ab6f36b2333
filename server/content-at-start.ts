import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { asSentence } from '@/lib/checking/sentence';
import { contentFault } from '@/lib/content/content-folder';
import { MINIMAL_SITE_FILE } from '@/lib/content/minimal-site';

/**
 * Why there is no content to start with, and what to do: one sentence, and a site file to copy if
 * only that is missing.
 *
 * @param contentDir absolute path
 * @returns `undefined` if there is content
 */
export function whyNoContent(contentDir: string): string | undefined {
  const fault = contentFault(contentDir);
  if (fault === undefined) return undefined;
  const sentence = asSentence(fault);
  const isFolder = statSync(contentDir, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder || existsSync(path.join(contentDir, 'site.yaml'))) {
    return `${sentence}: set CONTENT_DIR to the right one, or start one with npm run paper -- ../my-paper`;
  }
  return `${sentence}: add one, or set CONTENT_DIR to another folder. A minimal one:\n\n${MINIMAL_SITE_FILE}`;
}
