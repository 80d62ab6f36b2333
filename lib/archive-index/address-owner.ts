import { publicFiles } from '@/lib/content/disk';
import { isFurther } from '@/lib/content/languages';
import type { Site } from '@/lib/content/site-fields';
import { linkTarget } from '@/lib/routing/link-target';
import { routeOf } from '@/lib/routing/routes';
import { documentData, filesOfSlug, isGone, pageState } from './address-queries';
import { deadTargets } from './link-problems';
import type { IndexReader } from './reader';

/** Says what is at an address before any alias or rule counts: a file, or words for a page of the site. */
export type AddressOwner = (address: string) => string | undefined;

const OF_SITE = 'a page of the site itself';

/** @returns a function for addresses as `readOldAddress` writes them */
export function addressOwner(reader: IndexReader): AddressOwner {
  const site = documentData<Site>(reader, 'site', 'site') ?? { locale: 'en' };
  const files = publicFiles();
  return (address) => {
    const [path = '', query] = address.split('?', 2);
    const isFront = path === '/' || isFurther(site, path.slice(1));
    // A front page with any other query is an old address.
    if (isFront) return query === undefined ? OF_SITE : undefined;
    return files.has(path) ? `public${path}` : ownerOfRoute(reader, site, path);
  };
}

function ownerOfRoute(
  reader: IndexReader,
  site: Pick<Site, 'locale' | 'languages'>,
  path: string,
): string | undefined {
  const found = routeOf(path);
  if (!found) return undefined;
  const { route, parameters, language } = found;
  const [name = ''] = parameters;
  if (language !== undefined && route.link !== 'page' && !isFurther(site, language)) {
    return undefined;
  }
  switch (route.link) {
    case 'always there':
      return OF_SITE;
    case 'not checked':
      return undefined;
    case 'article':
      return isGone(reader, name)
        ? 'gone.yaml'
        : (filesOfSlug(reader, name)[0] ?? articleWithAlias(reader, name));
    case 'page': {
      const page = pageState(reader, language === undefined ? name : `${language}/${name}`);
      if (page.is === 'moved') return `an alias of /${page.name}`;
      return page.is === 'public' ? page.file : undefined;
    }
    default: {
      const target = parameters.length === 1 && linkTarget(path);
      return target && deadTargets(reader, [{ url: path, ...target }]).length === 0
        ? OF_SITE
        : undefined;
    }
  }
}

/**
 * The article that has an address among its aliases.
 *
 * @param alias a slug or another name, or a path as `readOldAddress` writes it
 */
export function articleWithAlias(reader: IndexReader, alias: string): string | undefined {
  const row = reader.get<{ file: string }>(
    `SELECT entries.file FROM aliases JOIN entries ON entries.id = aliases.entry
     WHERE alias = :alias ORDER BY entries.file LIMIT 1`,
    { alias },
  );
  return row && `an alias in ${row.file}`;
}
