import { inLanguage } from './routes';

/** A page in one of the languages of the paper. */
export interface Version {
  /** BCP 47. */
  lang: string;
  /** Its address inside the site. */
  path: string;
}

/**
 * Where a page is in each language, if it is one that every language has: the front page, a section, the archive.
 *
 * @param path of the page, under its own prefix
 * @param languages of the paper, the site's own first
 * @returns nothing for a page that exists only once, or in a paper of one language
 */
export function versionsOfList(
  path: string,
  languages: readonly { lang: string; prefix: string }[],
): Version[] {
  if (languages.length < 2) return [];
  const { prefix } = languages.find((one) => isUnder(path, one.prefix)) ?? { prefix: '' };
  const own = path.slice(prefix.length) || '/';
  const versions = languages.map(({ lang, prefix: other }) => ({
    lang,
    path: inLanguage(own, other),
  }));
  return new Set(versions.map((version) => version.path)).size === languages.length ? versions : [];
}

function isUnder(path: string, prefix: string): boolean {
  return prefix !== '' && (path === prefix || path.startsWith(`${prefix}/`));
}
