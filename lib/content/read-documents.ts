import { type Finding, firstListed } from '@/lib/checking/problem';
import { type CheckedBody, checkBody } from '@/lib/mdx/check-body';
import { isQuickBody } from '@/lib/mdx/quick-body';
import { pictureUses } from '@/lib/media/use';
import { err } from '@/lib/result';
import { reservedNames } from '@/lib/routing/routes';
import { directionOf } from '@/lib/words/direction';
import type { Page } from './article';
import { pageFields } from './article-fields';
import { type DocumentReading, errors, fromYaml, type Text } from './document-reading';
import { parseYaml } from './frontmatter';
import { openFile } from './open-file';
import { bodySource, type Checks, fileNameFindings } from './read-article';
import { readWordsYaml } from './read-words';
import { type Author, authorFields, type Site, siteFields } from './site-fields';
import { siteReferences } from './site-links';
import { slugOf } from './slug-of';
import { validateYaml } from './validate';
import type { WordsFields } from './words-fields';

/** Reads `site.yaml`. */
export function readSite(text: Text): DocumentReading<Site> {
  const reading = fromYaml('site', 'site.yaml', text, siteFields);
  if (!text.ok || !reading.data) return reading;
  const references = siteReferences(reading.data, parseYaml(text.value, 1));
  return { ...reading, references };
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

/** Reads one file of `words/`. */
export function readWords(file: string, text: Text): DocumentReading<WordsFields> {
  const slug = slugOf(file);
  const read = text.ok ? readWordsYaml(parseYaml(text.value, 1), slug) : err([text.error]);
  return {
    kind: 'words',
    slug,
    data: read.ok ? read.value : undefined,
    problems: read.ok ? [] : errors(file, read.error),
  };
}

/**
 * Reads the text of a page that is not an article.
 *
 * @param checks anything but `body` leaves a text that may take long undecided
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
  if (isUndecided) return { ...fail([]), isUndecided };
  const { title, standfirst, dir = directionOf(lang) } = fields.value;
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

/** The error of a page whose address belongs to a route of the site. */
function reservedNameFindings(slug: string): Finding[] {
  if (!reservedNames().includes(slug)) return [];
  return [
    {
      line: 1,
      column: 1,
      code: 'reserved-address',
      message: `the address \`/${slug}\` is taken by a page of the site itself`,
      remedy: `Rename the file, for example to \`about-${slug}.mdx\`, and update the links to it.`,
    },
  ];
}
