import { isSlug } from '@/lib/checking/slug';
import { type DocumentReading, fromYaml, type Text } from './document-reading';
import { goneFields } from './site-fields';

/**
 * Reads `gone.yaml`: the slugs of articles that were taken down for good. If it is in error, every
 * word in it that could be a slug counts: a slip in one line must not bring back what another takes
 * down.
 */
export function readGone(text: Text): DocumentReading<string[]> {
  const { data, ...rest } = fromYaml('gone', 'gone.yaml', text, goneFields);
  return { ...rest, data: data?.slugs ?? (text.ok ? slugsIn(text.value) : undefined) };
}

function slugsIn(text: string): string[] {
  const withoutComments = text.replace(/(^|\s)#.*$/gm, '');
  const words = withoutComments.split(/[^\p{L}\p{M}\p{N}-]+/u);
  const slugs = words.map((word) => word.normalize('NFC').toLowerCase()).filter(isSlug);
  return [...new Set(slugs)].filter((word) => word !== 'slugs');
}
