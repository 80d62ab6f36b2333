import { type Finding, firstListed } from '@/lib/checking/problem';
import { type CheckedBody, checkBody, checkedInFile } from '@/lib/mdx/check-body';
import { isQuickBody } from '@/lib/mdx/quick-body';
import { pictureUses } from '@/lib/media/use';
import { err } from '@/lib/result';
import { isReserved } from '@/lib/routing/routes';
import { directionOf } from '@/lib/words/direction';
import type { Page } from './article';
import { pageFields } from './article-fields';
import { brandDrawings } from './brand-drawings';
import { type DocumentReading, errors, fromYaml, type Text } from './document-reading';
import { parseYaml, type YamlData } from './frontmatter';
import { isFurther } from './languages';
import { openFile } from './open-file';
import { folderLanguage, pageName } from './page-name';
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
  const yaml = parseYaml(text.value, 1);
  const references = siteReferences(reading.data, yaml);
  const { pictures, problems } = brandDrawings(reading.data.brand, yaml);
  return { ...reading, references, pictures, problems };
}

/** Reads one file of `authors/`. */
export function readAuthor(
  file: string,
  text: Text,
): DocumentReading<Omit<Author, 'slug' | 'lang' | 'dir' | 'portrait'>> {
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
  context: Pick<Site, 'locale' | 'languages'>,
  checks: Checks,
): DocumentReading<Page> {
  const slug = pageName(file, context);
  const ofFolder = folderLanguage(file, context);
  const fail = (findings: readonly Finding[]): DocumentReading<Page> => ({
    kind: 'page',
    slug,
    data: undefined,
    problems: errors(file, findings),
  });
  const opened = openFile(text, 'page');
  if (!opened.ok) return fail([opened.error]);
  const { split, yaml } = opened.value;
  const fields = validateYaml(yaml, pageFields);
  const written = fields.ok ? fields.value.lang : undefined;
  const lang = written ?? ofFolder ?? context.locale;
  const isUndecided = checks !== 'body' && !isQuickBody(split.body);
  const checked: Pick<CheckedBody, 'findings' | 'warnings' | 'references'> = isUndecided
    ? { findings: [], warnings: [] }
    : checkedInFile(checkBody(split.body, lang), split.inFile);
  const pictures = pictureUses(file, checked.references?.pictures ?? []);
  const findings = [
    ...fileNameFindings(file),
    ...reservedNameFindings(slug, context),
    ...(ofFolder && lang !== ofFolder ? [otherLanguage(lang, ofFolder, yaml)] : []),
    ...(fields.ok ? [] : fields.error),
    ...(pictures.ok ? [] : firstListed(pictures.error)),
    ...firstListed(checked.findings),
  ];
  if (findings.length > 0 || !fields.ok) return fail(findings);
  if (isUndecided) return { ...fail([]), isUndecided };
  const warnings = [...split.warnings, ...firstListed(checked.warnings)].map((one) => ({
    ...one,
    file,
    severity: 'warning' as const,
  }));
  const { title, standfirst, aliases, dir = directionOf(lang) } = fields.value;
  const body = bodySource(split.body, lang);
  const data: Page = { slug, file, heading: title, standfirst, aliases, lang, dir, body };
  const { references } = checked;
  return {
    kind: 'page',
    slug,
    data,
    problems: warnings,
    ...(references && { references }),
    pictures: pictures.ok ? pictures.value : [],
  };
}

/** A page is in the language of its folder. */
function otherLanguage(lang: string, folder: string, yaml: YamlData): Finding {
  return {
    ...yaml.positionOf(['lang']),
    code: 'invalid-value',
    message: `\`lang\`: this page is in the folder of \`${folder}\`, and says that it is in \`${lang}\``,
    remedy: `Remove \`lang\`, or move the file out of \`pages/${folder}\`.`,
  };
}

/** The error of a page whose address belongs to a route of the site. */
function reservedNameFindings(name: string, site: Pick<Site, 'locale' | 'languages'>): Finding[] {
  const slug = slugOf(name);
  const isOfLanguage = isFurther(site, name);
  if (!isOfLanguage && !isReserved(name)) return [];
  return [
    {
      line: 1,
      column: 1,
      code: 'reserved-address',
      message: isOfLanguage
        ? `the address \`/${name}\` is that of a language of the paper`
        : `the address \`/${name}\` is taken by a page of the site itself`,
      remedy: `Rename the file, for example to \`about-${slug}.mdx\`, and update the links to it.`,
    },
  ];
}
