import { languageOfPath } from '@/lib/content/page-name';
import type { Paper } from '@/lib/routing/plain-page';
import type { Newsroom } from './newsroom';

/**
 * The paper as a plain page at an address presents it: in the language that the address begins with, or the site's own.
 *
 * @param path without a query
 */
export async function paperAt(
  newsroom: Pick<Newsroom, 'language'> & {
    site(tag?: string): Promise<{ name: string; locale: string; languages?: string[] | undefined }>;
  },
  path = '',
): Promise<Paper> {
  const tag = languageOfPath(path, await newsroom.site());
  const [language, { name }] = await Promise.all([newsroom.language(tag), newsroom.site(tag)]);
  return { language, name };
}
