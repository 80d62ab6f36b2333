import { x } from 'xastscript';
import { iconsOf } from '@/lib/media/icons';
import type { Site } from '@/lib/newsroom';
import { listPath } from '@/lib/routing/list-address';
import { xmlDocument } from '@/lib/xml/document';

/** The description by which a browser adds the search of the site (OpenSearch 1.1). */
export function openSearchDescription(site: Site): string {
  const { small: icon } = iconsOf(site);
  return xmlDocument(
    x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      // ShortName may have 16 characters.
      x('ShortName', [...site.name].slice(0, 16).join('')),
      x('Description', site.description),
      x('InputEncoding', 'UTF-8'),
      x('Image', { width: '32', height: '32', type: icon.type }, site.url + icon.url),
      x('Url', {
        type: 'text/html',
        template: `${site.url}${listPath('/search', site)}?q={searchTerms}`,
      }),
    ]),
  );
}
