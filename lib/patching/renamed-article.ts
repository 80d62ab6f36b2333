import type { Path } from '@/lib/checking/fix';
import { kindOfFile } from '@/lib/content/content-kinds';
import { REDIRECTS_FILE } from '@/lib/content/redirects-file';
import { withSlug } from '@/lib/routing/article-address';
import { linkTarget } from '@/lib/routing/link-target';
import { bodyRanges } from './body-ranges';
import type { FileText } from './file-text';
import { addToList, PatchRefused, setValue, textsOf } from './frontmatter-changes';
import type { NewSlug } from './new-slug';
import type { Change } from './patch';
import { changesForRules } from './renamed-rules';

/** The keys whose value is the slug of an article; `*` is any key, or the index of any item. */
const IN_ARTICLE = ['related.*', 'translationOf'];
const ON_FRONT_PAGE = ['frontPage.lead', 'frontPage.order.*'];
const IN_SITE = [...ON_FRONT_PAGE, ...ON_FRONT_PAGE.map((key) => `translations.*.${key}`)];

/**
 * The changes that a file needs so that it leads to an article by its new slug: in links, and in keys that name
 * articles.
 *
 * @param file its path in the content folder
 * @throws PatchRefused where something cannot be changed for certain
 */
export function changesForSlug(file: string, { text }: FileText, slug: NewSlug): Change[] {
  if (file === REDIRECTS_FILE) return changesForRules(text, slug);
  const keys = file === 'site.yaml' ? IN_SITE : kindOfFile(file) === 'article' ? IN_ARTICLE : [];
  const changes = textsOf(text).flatMap(({ value, path }) => {
    const isMeant =
      value === slug.from ? keys.some((key) => isAt(key, path)) : leadsTo(value, slug.from);
    const after = value === slug.from ? slug.to : withSlug(value, slug.to);
    return isMeant ? [setValue(text, path, after)] : [];
  });
  return file.endsWith('.mdx') ? [...changes, ...inBody(text, slug)] : changes;
}

/** The change that lets the earlier slug of an article lead to it. @throws PatchRefused */
export function aliasChange({ text }: FileText, alias: string): Change {
  return addToList(text, 'aliases', alias);
}

function inBody(text: string, slug: NewSlug): Change[] {
  const ranges = bodyRanges(text);
  if (!ranges.ok) throw new PatchRefused(`its text cannot be read: ${ranges.error.message}`);
  return ranges.value.links
    .filter(({ url }) => leadsTo(url, slug.from))
    .map(({ url, address }) => {
      if (!address) throw new PatchRefused(`the link to \`${url}\` is written in an unusual way`);
      return { ...address, text: withSlug(url, slug.to) };
    });
}

function leadsTo(url: string, slug: string): boolean {
  const target = url.startsWith('/') ? linkTarget(url) : undefined;
  return target?.kind === 'article' && target.name === slug;
}

function isAt(pattern: string, path: Path): boolean {
  const parts = pattern.split('.');
  return (
    parts.length === path.length && parts.every((part, at) => part === '*' || part === path[at])
  );
}
