import { LANGUAGE_TAG } from '@/lib/routing/routes';
import { isShipped } from '@/lib/words/language';
import { isFurther } from './languages';
import type { Site } from './site-fields';
import { slugOf } from './slug-of';

type OfLanguages = Pick<Site, 'locale' | 'languages'>;

/**
 * Whether a name is that of a language whose pages have their own addresses, `/de/about`: a further language of the
 * paper, or one whose words come with Standfirst.
 */
export function isLanguageFolder(name: string, site: OfLanguages): boolean {
  return isFurther(site, name) || (name !== site.locale && TAG.test(name) && isShipped(name));
}

/** A tag as in the addresses of lists in a language (lib/routing/routes.ts). */
const TAG = new RegExp(`^${LANGUAGE_TAG}$`);

/** The language that an address begins with; `undefined` for one of the language of the site. */
export function languageOfPath(path: string, site: OfLanguages): string | undefined {
  const [, first = ''] = path.split('/', 2);
  return isLanguageFolder(first, site) ? first : undefined;
}

/**
 * The language that a page is in by its folder: `pages/de/about.mdx` is in `de`.
 *
 * @param file relative to the content folder, with forward slashes
 */
export function folderLanguage(file: string, site: OfLanguages): string | undefined {
  const [, folder, ...rest] = file.split('/');
  return rest.length > 0 && folder && isLanguageFolder(folder, site) ? folder : undefined;
}

/** The name of a page, which is its address without the slash before it: `about`, or `de/about`. */
export function pageName(file: string, site: OfLanguages): string {
  const language = folderLanguage(file, site);
  const slug = slugOf(file);
  return language === undefined ? slug : `${language}/${slug}`;
}
