import { languageOfPath } from '@/lib/content/page-name';
import type { Paper } from '@/lib/routing/plain-page';
import type { Newsroom } from './newsroom';

/**
 * What a plain page at an address has of the paper: in the language that the address begins with, or the site's own.
 *
 * @param path without a query; of a site whose address is not known the site's own
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
