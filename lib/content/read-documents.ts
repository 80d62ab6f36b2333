import { type Finding, firstListed, type Problem } from '@/lib/checking/problem';
import { isSlug } from '@/lib/checking/slug';
import { type CheckedBody, checkBody } from '@/lib/mdx/check-body';
import { isQuickBody } from '@/lib/mdx/quick-body';
import type { References } from '@/lib/mdx/references';
import type { Result } from '@/lib/result';
import { reservedNames } from '@/lib/routing/routes';
import type { Page } from './article';
import { pageFields } from './article-fields';
import { parseYaml } from './frontmatter';
import { bodySource, type Checks, fileNameFindings, openFile, slugOf } from './read-article';
import { type Author, authorFields, goneFields, type Site, siteFields } from './site-fields';
import { validateYaml } from './validate';

/** A file of the newsroom that is not an article, read. */
export interface DocumentReading<Data> {
  kind: 'site' | 'author' | 'page' | 'gone';
  slug: string;
  /** `undefined` when the file is in error; of `gone.yaml` what can be made out. */
  data: Data | undefined;
  problems: Problem[];
  /** What a page refers to inside the site. */
  references?: References;
  /** Whether its text was left unread, since it may take long: it is read in a thread before it is shown. */
  isUndecided?: boolean;
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
export function readAuthor(file: string, text: Text): DocumentReading<Omit<Author, 'slug'>> {
  return fromYaml('author', file, text, authorFields);
}

/**
 * Reads the text of a page that is not an article.
 *
 * @param checks anything but `body` leaves a text undecided that may take long
 */
export function readPage(
  file: string,
  text: Text,
  context: Pick<Site, 'locale'>,
  checks: Checks,
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
  const isUndecided = checks !== 'body' && !isQuickBody(split.body);
  const checked: Pick<CheckedBody, 'findings' | 'references'> = isUndecided
    ? { findings: [] }
    : checkBody(split.body, lang);
  const findings = [
    ...fileNameFindings(file),
    ...reservedNameFindings(slug),
    ...(fields.ok ? [] : fields.error),
    ...firstListed(checked.findings),
  ];
  if (findings.length > 0 || !fields.ok) return fail(findings);
  if (isUndecided) return { ...fail([]), isUndecided };
  const { title, standfirst, dir } = fields.value;
  const body = bodySource(split.body, lang);
  const data: Page = { slug, file, heading: title, standfirst, lang, dir, body };
  const { references } = checked;
  return { kind: 'page', slug, data, problems: [], ...(references && { references }) };
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
