import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Finding, Problem } from '@/lib/checking/problem';
import { isSlug, slugFor } from '@/lib/checking/slug';
import { readMoment } from '@/lib/dates/moment';
import { checkBody } from '@/lib/mdx/check-body';
import { err, ok, type Result } from '@/lib/result';
import { didYouMean } from '@/lib/spelling/nearest';
import type { Article, Entry, Page, Stub } from './article';
import { type ArticleFields, articleFields, pageFields, visibilityFields } from './article-fields';
import { parseYaml, type SplitFile, splitFrontmatter, type YamlData } from './frontmatter';
import type { Author, Site } from './site-fields';
import { validateYaml } from './validate';
import { type Visibility, visibilityOf } from './visibility';

/** What the rest of the newsroom must know to read an article. */
export interface Desk {
  site: Site;
  authors: ReadonlyMap<string, Author>;
  /** Files in authors/ that are in error: an article by one of them loses the name, not its page. */
  brokenAuthors: ReadonlySet<string>;
}

/** One article file, read. */
export interface ArticleReading {
  slug: string;
  file: string;
  problems: Problem[];
  /** `undefined` when the file is in error. */
  entry: Entry | undefined;
  /** `undefined` when the keys that decide it cannot be read. */
  visibility: Visibility | undefined;
}

/** Reads the text of an article file. Pure: nothing is fetched, nothing is run. */
export function readArticle(
  file: string,
  text: Result<string, Finding>,
  desk: Desk,
): ArticleReading {
  const slug = slugOf(file);
  const problems: Problem[] = [];
  const report = (severity: Problem['severity'], findings: readonly Finding[]) => {
    problems.push(...findings.map((finding) => ({ ...finding, file, severity })));
  };
  const broken = (findings: readonly Finding[], visibility?: Visibility): ArticleReading => {
    report('error', findings);
    return { slug, file, problems, entry: undefined, visibility };
  };

  const opened = open(text);
  if (!opened.ok) return broken([...fileNameFindings(file), opened.error]);
  const { split, yaml } = opened.value;
  const deciding = validateYaml(yaml, visibilityFields);
  const visibility = deciding.ok ? visibilityOf(deciding.value, desk.site.timeZone) : undefined;

  const fields = validateYaml(yaml, articleFields);
  const lang = (fields.ok && fields.value.lang) || desk.site.locale;
  const body = checkBody(split.body, lang);
  const errors = [
    ...fileNameFindings(file),
    ...(fields.ok ? authorFindings(fields.value, yaml, desk) : fields.error),
    ...body.findings,
  ];
  if (errors.length > 0 || !fields.ok) return broken(errors, visibility);

  const common = filed(slug, file, fields.value, lang);
  const hasBody = split.body.trim() !== '';
  const missing = hasBody ? missingForArticle(fields.value) : [];
  if (!hasBody || missing.length > 0) {
    if (missing.length > 0) report('warning', [missingFinding(missing, split)]);
    const entry: Stub = { kind: 'stub', ...common };
    return { slug, file, problems, entry, visibility };
  }
  const entry: Article = {
    kind: 'article',
    ...common,
    ...articleParts(fields.value, desk),
    body: bodySource(split.body, lang),
    words: body.words,
  };
  return { slug, file, problems, entry, visibility };
}

/** Reads the text of a page that is no article. */
export function readPage(
  file: string,
  text: Result<string, Finding>,
  site: Site,
): { page: Page | undefined; problems: Problem[] } {
  const opened = open(text);
  const fail = (findings: readonly Finding[]) => ({
    page: undefined,
    problems: findings.map((finding): Problem => ({ ...finding, file, severity: 'error' })),
  });
  if (!opened.ok) return fail([opened.error]);
  const { split, yaml } = opened.value;
  const fields = validateYaml(yaml, pageFields);
  const lang = (fields.ok && fields.value.lang) || site.locale;
  const findings = [
    ...fileNameFindings(file),
    ...(fields.ok ? [] : fields.error),
    ...checkBody(split.body, lang).findings,
  ];
  if (findings.length > 0 || !fields.ok) return fail(findings);
  const { title, standfirst, dir } = fields.value;
  const body = bodySource(split.body, lang);
  return {
    page: { slug: slugOf(file), file, heading: title, standfirst, lang, dir, body },
    problems: [],
  };
}

function open(
  text: Result<string, Finding>,
): Result<{ split: SplitFile; yaml: YamlData }, Finding> {
  if (!text.ok) return text;
  const split = splitFrontmatter(text.value);
  if ('message' in split) return err(split);
  return ok({ split, yaml: parseYaml(split.yaml, 2) });
}

/** The slug of a file is its name, in Unicode form C (macOS writes form D). */
export function slugOf(file: string): string {
  return path.posix.basename(file, path.posix.extname(file)).normalize('NFC');
}

function fileNameFindings(file: string): Finding[] {
  const slug = slugOf(file);
  if (isSlug(slug)) return [];
  const better = slugFor(slug);
  return [
    {
      line: 1,
      column: 1,
      message: `the file name \`${slug}\` cannot be a web address`,
      remedy: better
        ? `Rename the file to \`${better}.mdx\`.`
        : 'Name the file in lower-case words joined by hyphens.',
    },
  ];
}

function authorFindings(fields: ArticleFields, yaml: YamlData, desk: Desk): Finding[] {
  return fields.authors.flatMap((slug, index) => {
    if (desk.authors.has(slug) || desk.brokenAuthors.has(slug)) return [];
    const meant = didYouMean(slug, desk.authors.keys());
    return [
      {
        ...yaml.positionOf(['authors', index]),
        message: `no author \`${slug}\` in authors/`,
        remedy: meant
          ? `Did you mean \`${meant}\`?`
          : `Write authors/${slug}.yaml with name and kind.`,
      },
    ];
  });
}

function filed(slug: string, file: string, fields: ArticleFields, lang: string) {
  return {
    slug,
    file,
    headline: fields.title,
    kicker: fields.kicker,
    section: fields.section,
    topics: fields.topics,
    relatedSlugs: fields.related,
    aliases: fields.aliases,
    lang,
    dir: fields.dir,
  };
}

function missingForArticle(fields: ArticleFields): string[] {
  const missing: string[] = [];
  if (fields.published === undefined && fields.publishAt === undefined) missing.push('published');
  if (fields.standfirst === undefined) missing.push('standfirst');
  if (fields.authors.length === 0) missing.push('authors');
  return missing;
}

function missingFinding(missing: readonly string[], split: SplitFile): Finding {
  const names = missing.map((key) => `\`${key}\``).join(', ');
  return {
    line: split.bodyLine,
    column: 1,
    message: `this article has a body and stays a stub: ${names} ${missing.length > 1 ? 'are' : 'is'} missing`,
    remedy: `Add ${names} to the frontmatter.`,
  };
}

function articleParts(fields: ArticleFields, desk: Desk) {
  const moment = (text: string | undefined) =>
    text === undefined ? undefined : readMoment(text, desk.site.timeZone);
  const published = moment(fields.published ?? fields.publishAt);
  if (!published || fields.standfirst === undefined) {
    throw new Error('an article without its required fields was let through');
  }
  return {
    standfirst: fields.standfirst,
    published,
    updated: moment(fields.updated),
    authors: fields.authors.flatMap((slug) => desk.authors.get(slug) ?? []),
    events: fields.events,
    sources: fields.sources,
  };
}

function bodySource(source: string, lang: string) {
  return { source, lang, hash: createHash('sha256').update(source).digest('base64url') };
}
