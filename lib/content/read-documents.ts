import { type Finding, firstListed, type Problem } from '@/lib/checking/problem';
import { isSlug } from '@/lib/checking/slug';
import { checkBody } from '@/lib/mdx/check-body';
import type { References } from '@/lib/mdx/references';
import { type PictureUse, pictureUses } from '@/lib/media/use';
import type { Result } from '@/lib/result';
import { reservedNames } from '@/lib/routing/routes';
import type { Page } from './article';
import { pageFields } from './article-fields';
import { parseYaml } from './frontmatter';
import { bodySource, fileNameFindings, openFile, slugOf } from './read-article';
import { type Author, authorFields, goneFields, type Site, siteFields } from './site-fields';
import { validateYaml } from './validate';

/** A file of the newsroom that is no article, read. */
export interface DocumentReading<Data> {
  kind: 'site' | 'author' | 'page' | 'gone';
  slug: string;
  /** `undefined` when the file is in error; of `gone.yaml` what can be made out. */
  data: Data | undefined;
  problems: Problem[];
  /** What a page refers to inside the site. */
  references?: References;
  /** The pictures that it uses. */
  pictures?: PictureUse[];
}

type Text = Result<string, Finding>;

/** Reads `site.yaml`. */
export function readSite(text: Text): DocumentReading<Site> {
  return fromYaml('site', 'site.yaml', text, siteFields);
}

/**
 * Reads `gone.yaml`: the slugs of articles that were taken down for good. Of one that is in error every
 * word counts that could be a slug: a slip in one line must not bring back what another takes down.
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

/** Reads one file of `authors/`. */
export function readAuthor(
  file: string,
  text: Text,
): DocumentReading<Omit<Author, 'slug' | 'portrait'>> {
  const read = fromYaml('author', file, text, authorFields);
  const { photo } = read.data ?? {};
  if (!photo || !text.ok) return read;
  const yaml = parseYaml(text.value, 1);
  const portrait = { ...photo, ...yaml.positionOf(['photo', 'src']), role: 'portrait' as const };
  const pictures = pictureUses(file, [portrait]);
  return pictures.ok
    ? { ...read, pictures: pictures.value }
    : { ...read, data: undefined, problems: errors(file, pictures.error) };
}

/** Reads the text of a page that is no article. */
export function readPage(
  file: string,
  text: Text,
  context: Pick<Site, 'locale'>,
): DocumentReading<Page> {
  const slug = slugOf(file);
  const fail = (findings: readonly Finding[]): DocumentReading<Page> => ({
    kind: 'page',
    slug,
    data: undefined,
    problems: errors(file, findings),
  });
  const opened = openFile(text);
  if (!opened.ok) return fail([opened.error]);
  const { split, yaml } = opened.value;
  const fields = validateYaml(yaml, pageFields);
  const lang = (fields.ok && fields.value.lang) || context.locale;
  const checked = checkBody(split.body, lang);
  const pictures = pictureUses(
    file,
    (checked.references?.pictures ?? []).map((one) => ({ ...one, role: 'text' as const })),
  );
  const findings = [
    ...fileNameFindings(file),
    ...reservedNameFindings(slug),
    ...(fields.ok ? [] : fields.error),
    ...(pictures.ok ? [] : firstListed(pictures.error)),
    ...firstListed(checked.findings),
  ];
  if (findings.length > 0 || !fields.ok) return fail(findings);
  const { title, standfirst, dir } = fields.value;
  const body = bodySource(split.body, lang);
  const data: Page = { slug, file, heading: title, standfirst, lang, dir, body };
  const { references } = checked;
  return {
    kind: 'page',
    slug,
    data,
    problems: [],
    ...(references && { references }),
    pictures: pictures.ok ? pictures.value : [],
  };
}

/** A route of the site stands at the address that the page would have. */
function reservedNameFindings(slug: string): Finding[] {
  if (!reservedNames().includes(slug)) return [];
  return [
    {
      line: 1,
      column: 1,
      message: `the address \`/${slug}\` is taken by a page that the site makes itself`,
      remedy: `Rename the file, for example to \`about-${slug}.mdx\`, and mend the links to it.`,
    },
  ];
}

function fromYaml<Schema extends Parameters<typeof validateYaml>[1]>(
  kind: DocumentReading<unknown>['kind'],
  file: string,
  text: Text,
  schema: Schema,
) {
  const slug = slugOf(file);
  if (!text.ok) return { kind, slug, data: undefined, problems: errors(file, [text.error]) };
  const read = validateYaml(parseYaml(text.value, 1), schema);
  if (!read.ok) return { kind, slug, data: undefined, problems: errors(file, read.error) };
  return { kind, slug, data: read.value, problems: [] };
}

function errors(file: string, findings: readonly Finding[]): Problem[] {
  return findings.map((finding) => ({ ...finding, file, severity: 'error' }));
}
