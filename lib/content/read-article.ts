import { createHash } from 'node:crypto';
import { type Finding, firstListed, type Position, type Problem } from '@/lib/checking/problem';
import { isSlug, slugFor } from '@/lib/checking/slug';
import { type Moment, readMoment } from '@/lib/dates/moment';
import type { BodySource } from '@/lib/mdx/body-source';
import { type CheckedBody, checkBody, checkedInFile } from '@/lib/mdx/check-body';
import { isQuickBody } from '@/lib/mdx/quick-body';
import type { References } from '@/lib/mdx/references';
import { countWords } from '@/lib/mdx/text-blocks';
import { mayHaveMedia, type PictureUse, pictureUses } from '@/lib/media/use';
import type { Result } from '@/lib/result';
import { plainText } from '@/lib/search/plain-text';
import { directionOf } from '@/lib/words/direction';
import type { Correction, FiledEntry } from './article';
import { type ArticleFields, articleFields } from './article-fields';
import { isFormerName } from './former-address';
import type { SplitFile, YamlData } from './frontmatter';
import { listedIn as listedInLanguage } from './languages';
import { openFile } from './open-file';
import { decideVisibility } from './read-visibility';
import { isSameTopic, sameTopic } from './same-topic';
import type { Site } from './site-fields';
import { slugOf } from './slug-of';
import { validateYaml } from './validate';
import { EVERYONE, type Visibility } from './visibility';

/** One article file, read. */
export interface ArticleReading {
  slug: string;
  file: string;
  problems: Problem[];
  /** `undefined` when the file is in error. */
  entry: FiledEntry | undefined;
  /** `undefined` when the keys that decide it cannot be read. */
  visibility: Visibility | undefined;
  /** The text of an article that can be published. */
  body: BodySource | undefined;
  /** What it refers to inside the site, where the body was checked in full. */
  references?: References;
  /** Its text, if it was already checked. */
  plainBody?: string;
  verdict: BodyVerdict;
  /** The pictures that it uses. */
  pictures: PictureUse[];
  /** The language of the paper whose lists contain it; `undefined` in a paper with one language. */
  listedIn: string | undefined;
  /** Where the file names its authors; other files decide whether those exist. */
  authorPlaces: AuthorPlace[];
}

/**
 * What is known about a body: it was checked in full; or it is taken on trust, since it is quick to
 * check when needed; or neither, and it is not shown before a thread has checked it.
 */
export type BodyVerdict = 'checked' | 'trusted' | 'undecided';

/**
 * How much of a file to check: the body in full, the body only if that is quick, or the frontmatter
 * alone.
 */
export type Checks = 'body' | 'quick body' | 'frontmatter';

/** Where a file names an author. */
export type AuthorPlace = Position & { author: string };

/** Everything that reading an article depends on, apart from its file. */
export interface ReadContext extends Pick<Site, 'timeZone' | 'locale' | 'languages'> {
  view?: View | undefined;
  /** Whether the text is kept, compressed, in case the file breaks. */
  packs?: boolean;
}

/** `desk`: in development, where drafts and embargoed articles are shown, marked. */
export type View = 'readers' | 'desk';

/**
 * Reads the text of an article file. Pure: nothing is fetched, nothing is run.
 *
 * @param checks `body` parses the text in full (some 3 ms for 1,000 words); `quick body` does so where
 *   that cannot take long; `frontmatter` does not, for an archive that would take minutes
 */
export function readArticle(
  file: string,
  text: Result<string, Finding>,
  context: ReadContext,
  checks: Checks,
): ArticleReading {
  const slug = slugOf(file);
  const problems: Problem[] = [];
  const report = (severity: Problem['severity'], findings: readonly Finding[]) => {
    problems.push(...findings.map((finding) => ({ ...finding, file, severity })));
  };
  // Editors still see an article whose file leaves it undecided whether readers may.
  const ofView = (visibility: Visibility | undefined) =>
    context.view === 'desk' ? EVERYONE : visibility;
  const broken = (
    findings: readonly Finding[],
    visibility?: Visibility,
    authorPlaces: AuthorPlace[] = [],
  ): ArticleReading => {
    report('error', findings);
    return {
      slug,
      file,
      problems,
      visibility,
      authorPlaces,
      verdict,
      listedIn,
      entry: undefined,
      body: undefined,
      pictures: [],
    };
  };

  let verdict: BodyVerdict = 'checked';
  let listedIn: string | undefined;
  const opened = openFile(text, 'article');
  if (!opened.ok) return broken([...fileNameFindings(file), opened.error], ofView(undefined));
  const { split, yaml } = opened.value;
  const fields = validateYaml(yaml, articleFields);
  const { undecided, visibility: decided } = decideVisibility(yaml, context.timeZone);
  const visibility = ofView(decided);
  const lang = (fields.ok && fields.value.lang) || context.locale;
  listedIn = listedInLanguage(context, lang);
  verdict = verdictOf(split.body, checks);
  const plainBody = verdict === 'checked' ? undefined : plainText(split.body);
  const body =
    plainBody === undefined
      ? checkedInFile(checkBody(split.body, lang), split.inFile)
      : trustedBody(plainBody);
  report('warning', [...split.warnings, ...firstListed(body.warnings)]);
  const pictures = pictureUses(file, [
    ...(fields.ok ? leadOf(fields.value, yaml) : []),
    ...(body.references?.pictures ?? []),
  ]);
  const errors = [
    ...fileNameFindings(file),
    ...undecided,
    ...(fields.ok ? [] : withoutPlacesOf(undecided, fields.error)),
    ...(pictures.ok ? [] : firstListed(pictures.error)),
    ...firstListed(body.findings),
    ...(fields.ok && fields.value.image ? twoLeads(body.references) : []),
  ];
  const authorPlaces = (fields.ok ? fields.value.authors : []).map((author, index) => ({
    author,
    ...yaml.positionOf(['authors', index]),
  }));
  if (errors.length > 0 || !fields.ok) return broken(errors, visibility, authorPlaces);

  report('warning', keyWarnings(fields.value, yaml, context));
  const common = filed(slug, file, fields.value, lang, context);
  const hasBody = split.body.trim() !== '';
  const missing = hasBody ? missingForArticle(fields.value) : [];
  if (!hasBody || missing.length > 0) {
    if (missing.length > 0) report('warning', [missingFinding(missing, split)]);
    const entry: FiledEntry = { kind: 'stub', ...common };
    return {
      slug,
      file,
      problems,
      entry,
      visibility,
      body: undefined,
      verdict,
      listedIn,
      pictures: [],
      authorPlaces,
    };
  }
  const entry: FiledEntry = {
    kind: 'article',
    ...common,
    ...articleParts(fields.value, context),
    words: body.words,
  };
  const source = bodySource(split.body, lang);
  return {
    slug,
    file,
    problems,
    entry,
    visibility,
    body: source,
    ...(plainBody !== undefined && { plainBody }),
    ...(body.references && { references: body.references }),
    verdict,
    listedIn,
    pictures: pictures.ok ? pictures.value : [],
    authorPlaces,
  };
}

/** A map that is to stand where the lead picture already is. */
function twoLeads({ leadMap }: Partial<References> = {}): Finding[] {
  if (!leadMap) return [];
  return [
    {
      ...leadMap,
      code: 'lead-map',
      message: 'this map has `lead`, and the article has a lead picture, `image`',
      remedy: 'Take out one of the two.',
    },
  ];
}

function verdictOf(body: string, checks: Checks): BodyVerdict {
  if (checks === 'body') return 'checked';
  if (!isQuickBody(body)) return 'undecided';
  // Whether readers may have a picture depends on its users, so those have to be known; and players are in the policy.
  return checks === 'quick body' || mayHaveMedia(body) ? 'checked' : 'trusted';
}

/** A key that leaves the article undecided is not reported as unknown as well. */
function withoutPlacesOf(said: readonly Finding[], findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ line, column }) => !said.some((other) => other.line === line && other.column === column),
  );
}

/** The lead picture with its place. */
function leadOf({ image }: ArticleFields, yaml: YamlData) {
  if (!image) return [];
  return [{ ...image, ...yaml.positionOf(['image', 'src']), role: 'lead' as const }];
}

/** What is wrong with a file name that has to be an address. */
export function fileNameFindings(file: string): Finding[] {
  const slug = slugOf(file);
  if (isSlug(slug)) return [];
  const better = slugFor(slug);
  const isFolders = /\/index\.mdx$/.test(file);
  return [
    {
      line: 1,
      column: 1,
      code: 'file-name',
      message: `the ${isFolders ? 'name of the folder' : 'file name'} \`${slug}\` cannot be a web address`,
      remedy: better
        ? `Rename the ${isFolders ? `folder to \`${better}\`` : `file to \`${better}.mdx\``}.${aliasToo(slug)}`
        : 'Name the file in lower-case words joined by hyphens.',
    },
  ];
}

/** How to keep the name as an address, since it may have been one on another site. */
function aliasToo(name: string): string {
  if (!isFormerName(name)) return '';
  const isPlain =
    /^\p{L}[\p{L}\p{M}\p{N}._-]*$/u.test(name) && !/^(?:true|false|null)$/i.test(name);
  const written = isPlain ? name : `'${name.replaceAll("'", "''")}'`;
  return ` If it had that address before, write \`aliases: [${written}]\` too.`;
}

/** What can be said about a body without parsing it. */
function trustedBody(plainBody: string): CheckedBody {
  return { findings: [], warnings: [], words: countWords([plainBody]) };
}

function filed(
  slug: string,
  file: string,
  fields: ArticleFields,
  lang: string,
  context: ReadContext,
) {
  const { draft, publishAt } = fields;
  return {
    slug,
    file,
    headline: fields.title,
    kicker: fields.kicker,
    section: fields.section,
    series: fields.series && { ...fields.series, slug: slugFor(fields.series.name) },
    topics: fields.topics,
    relatedSlugs: fields.related,
    aliases: fields.aliases,
    translationOf: fields.translationOf,
    draft,
    embargo: publishAt === undefined ? undefined : readMoment(publishAt, context.timeZone),
    lang,
    dir: fields.dir ?? directionOf(lang),
  };
}

/** Warnings about keys whose values are valid on their own, but not together. */
function keyWarnings(fields: ArticleFields, yaml: YamlData, context: ReadContext): Finding[] {
  const findings: Finding[] = [];
  const { published, updated } = fields;
  const [first, last] = [published, updated].map((text) =>
    text === undefined ? undefined : readMoment(text, context.timeZone),
  );
  if (first && last && last.epochMs < first.epochMs && updated !== published?.slice(0, 10)) {
    findings.push({
      ...yaml.positionOf(['updated']),
      code: 'date-order',
      message: `\`updated\` (${updated}) is before \`published\` (${published})`,
      remedy: 'Correct one of the two, or remove `updated`.',
    });
  }
  // Only characters that are left out of addresses can make two of them the same.
  if (!fields.topics.some((topic) => /[^\p{L}\p{N}\s-]/u.test(topic))) return findings;
  const byAddress = new Map<string, string>();
  fields.topics.forEach((topic, at) => {
    const address = slugFor(topic);
    const other = byAddress.get(address) ?? topic;
    byAddress.set(address, other);
    if (isSameTopic(topic, other)) return;
    findings.push({ ...yaml.positionOf(['topics', at]), ...sameTopic(topic, other, address) });
  });
  return findings;
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
    code: 'incomplete-article',
    message: `readers cannot see this text yet: ${names} ${missing.length > 1 ? 'are' : 'is'} missing`,
    remedy: `Add ${names} to the frontmatter.`,
  };
}

function articleParts(fields: ArticleFields, context: ReadContext) {
  const moment = (text: string | undefined) =>
    text === undefined ? undefined : readMoment(text, context.timeZone);
  const published = moment(fields.published ?? fields.publishAt);
  if (!published || fields.standfirst === undefined) {
    throw new Error('an article without its required fields was let through');
  }
  const updated = moment(fields.updated);
  const corrections = fields.corrections.flatMap(({ date, text }): Correction[] => {
    const at = moment(date);
    return at ? [{ date: at, text }] : [];
  });
  return {
    standfirst: fields.standfirst,
    published,
    updated,
    changed: latest(published, updated, ...corrections.map(({ date }) => date)),
    authorSlugs: fields.authors,
    events: fields.events,
    eventsDate: fields.eventsDate,
    dateline: fields.dateline,
    method: fields.method,
    evergreen: fields.evergreen,
    corrections,
    sources: fields.sources,
    image: fields.image,
  };
}

function latest(first: Moment, ...others: (Moment | undefined)[]): Moment {
  return others.reduce<Moment>(
    (last, one) => (one && one.epochMs > last.epochMs ? one : last),
    first,
  );
}

/** A body, identified by its text. */
export function bodySource(source: string, lang: string): BodySource {
  return { source, lang, hash: createHash('sha256').update(source).digest('base64url') };
}
