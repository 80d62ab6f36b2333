import { listed } from '@/lib/checking/listed';
import type { Problem } from '@/lib/checking/problem';
import { isPublicFile } from '@/lib/content/disk';
import { type LinkTarget, linkTarget } from '@/lib/routing/link-target';
import { didYouMean } from '@/lib/spelling/nearest';
import { slugState } from './address-queries';
import { oldAddressTarget, PatternRules } from './old-address-queries';
import type { IndexReader } from './reader';
import { inScope, type ProblemScope, scopeParameters } from './scope';
import { slugsLike } from './slug-queries';

interface Row {
  file: string;
  line: number;
  column: number;
  url: string;
  kind: LinkTarget['kind'];
  target: string;
}

/** The sections of the site file. */
const SECTIONS = "documents, json_each(documents.data, '$.sections') WHERE documents.kind = 'site'";

/** The tags of the languages that have their lists under them. */
const LANGUAGES = `SELECT value FROM documents, json_each(documents.data, '$.languages')
  WHERE documents.kind = 'site' AND value <> documents.data ->> '$.locale'`;

/** The topics that a link may lead to: those of its language, or all in a paper with one language. */
const TOPICS = `SELECT topic FROM topics WHERE articles > 0 AND listed_in IN ('', coalesce(
  links.language, (SELECT data ->> '$.locale' FROM documents WHERE kind = 'site')))`;

/** For each kind of link, the condition that its target exists. */
const IS_THERE: Record<Exclude<LinkTarget['kind'], 'file' | 'self'>, string> = {
  article: `target NOT IN (SELECT slug FROM gone)
    AND (target IN (SELECT slug FROM entries) OR target IN (SELECT alias FROM aliases))`,
  section: `target IN (SELECT value ->> '$.slug' FROM ${SECTIONS})`,
  series: 'target IN (SELECT series FROM entries WHERE series IS NOT NULL)',
  topic: `target IN (${TOPICS})`,
  author: "target IN (SELECT slug FROM documents WHERE kind = 'author')",
  page: `(target IN (SELECT slug FROM documents WHERE kind IN ('page', 'page alias'))
    OR target IN (${LANGUAGES}))`,
  language: `target IN (${LANGUAGES})`,
  nowhere: 'FALSE',
};

/** The existing names of each kind, for "did you mean". */
const ALL: Record<Exclude<keyof typeof IS_THERE, 'article' | 'nowhere'>, string> = {
  section: `SELECT value ->> '$.slug' AS name FROM ${SECTIONS}`,
  series: 'SELECT DISTINCT series AS name FROM entries WHERE series IS NOT NULL',
  topic: 'SELECT topic AS name FROM topics WHERE articles > 0',
  author: "SELECT slug AS name FROM documents WHERE kind = 'author'",
  page: `SELECT slug AS name FROM documents WHERE kind = 'page'
    UNION ${LANGUAGES.replace('SELECT value', 'SELECT value AS name')}`,
  language: LANGUAGES.replace('SELECT value', 'SELECT value AS name'),
};

const KINDS = Object.keys(IS_THERE) as (keyof typeof IS_THERE)[];

const isDead = (kind: keyof typeof IS_THERE): string =>
  `kind = :kind AND NOT (${IS_THERE[kind]} AND (language IS NULL OR language IN (${LANGUAGES})))`;

/** Links and pictures inside the site that lead nowhere. */
export function linkProblems(reader: IndexReader, { file, now }: ProblemScope): Problem[] {
  const leadsOn = leadsByOldAddress(reader, now);
  return [
    ...KINDS.flatMap((kind) => deadLinks(reader, kind, file, leadsOn)),
    ...missingFiles(reader, file, leadsOn),
    ...missingAnchors(reader, file),
  ];
}

/** What a link leads to (`linkTarget`), with the link itself. */
export type LinkedTarget = Pick<LinkTarget, 'kind' | 'name' | 'language'> & { url: string };

/** The addresses among these that lead nowhere. Whether a file of public/ exists is not checked. */
export function deadTargets(reader: IndexReader, targets: readonly LinkedTarget[]): string[] {
  const links = JSON.stringify(targets);
  return KINDS.filter((kind) => targets.some((target) => target.kind === kind)).flatMap((kind) =>
    reader
      .all<{ url: string }>(
        `SELECT url FROM (
           SELECT value ->> 'url' AS url, value ->> 'kind' AS kind, value ->> 'name' AS target,
             value ->> 'language' AS language FROM json_each(:links)) AS links
         WHERE ${isDead(kind)}`,
        { links, kind },
      )
      .map(({ url }) => url),
  );
}

/** So many rules are followed, one after the other. */
const MOST_STEPS = 8;

/**
 * Whether a link to an address without a page still leads to what readers can see, by an alias or a rule of
 * redirects.yaml.
 */
function leadsByOldAddress(reader: IndexReader, now: number): (url: string) => boolean {
  const patterns = new PatternRules();
  const known = (url: string): string | undefined => {
    const [address = ''] = url.split('#', 1);
    const [path = ''] = address.split('?', 1);
    return oldAddressTarget(reader, path, address.slice(path.length), now);
  };
  const isThere = (to: string, steps: number): boolean => {
    const target = linkTarget(to);
    if (!target) return true;
    const isSeen =
      target.kind === 'article'
        ? slugState(reader, target.name, now).is !== 'unknown'
        : deadTargets(reader, [{ url: to, ...target }]).length === 0;
    const next = isSeen || steps === 0 ? undefined : known(to);
    return isSeen || (next !== undefined && isThere(next, steps - 1));
  };
  return (url) => {
    const to = known(url);
    if (to !== undefined) return isThere(to, MOST_STEPS);
    const [path = ''] = url.split(/[?#]/, 1);
    return patterns.targetsOf(reader, path).some((each) => isThere(each, MOST_STEPS));
  };
}

function deadLinks(
  reader: IndexReader,
  kind: keyof typeof IS_THERE,
  file: string | undefined,
  leadsOn: (url: string) => boolean,
): Problem[] {
  const rows = reader.all<Row>(
    `SELECT file, line, column, url, target FROM links
     WHERE ${isDead(kind)} AND ${inScope('links', file)}`,
    { ...scopeParameters(file), kind },
  );
  const dead = rows.filter(({ url }) => isSlugOnly(url) || !leadsOn(url));
  return dead.map(({ url, target, ...place }) => {
    const meant = didYouMean(target, namesLike(reader, kind, target));
    return {
      ...place,
      severity: 'warning',
      code: 'dead-link',
      message: isSlugOnly(url)
        ? `there is no such article: \`${url}\``
        : `this link leads nowhere: \`${url}\``,
      remedy: meant
        ? `Did you mean \`${url.replace(target, meant)}\`?`
        : isSlugOnly(url)
          ? 'Correct the slug, or remove it.'
          : 'Correct the link, or remove it.',
    };
  });
}

/** Whether an address is only a slug, as in the lists of the front page; links begin with `/` or `#`. */
export function isSlugOnly(url: string): boolean {
  return !/^[/#]/.test(url);
}

function namesLike(reader: IndexReader, kind: keyof typeof IS_THERE, target: string): string[] {
  if (kind === 'nowhere') return [];
  if (kind === 'article') return slugsLike(reader, target);
  return reader.all<{ name: string }>(ALL[kind]).map(({ name }) => name);
}

function missingFiles(
  reader: IndexReader,
  file: string | undefined,
  leadsOn: (url: string) => boolean,
): Problem[] {
  return reader
    .all<Row>(
      `SELECT file, line, column, url, target FROM links
       WHERE kind = 'file' AND ${inScope('links', file)}`,
      scopeParameters(file),
    )
    .filter(({ target, url }) => !isPublicFile(target) && !leadsOn(url))
    .map(({ url, target, ...place }) => ({
      ...place,
      severity: 'warning',
      code: 'missing-file',
      message: `there is no file \`public${target}\``,
      remedy: 'Add the file, or correct its name (case matters).',
    }));
}

/** Links to missing anchors; these are known only for texts that have been checked in full. */
function missingAnchors(reader: IndexReader, file: string | undefined): Problem[] {
  const rows = reader.all<Row & { anchor: string; owner: string }>(
    `SELECT links.file, line, column, url, links.anchor, owner.file AS owner
     FROM links JOIN entries AS owner
       ON (kind = 'self' AND owner.file = links.file) OR (kind = 'article' AND owner.slug = target)
     WHERE links.anchor IS NOT NULL AND owner.checked = 1 AND owner.state = 'article'
       AND NOT EXISTS (
         SELECT 1 FROM anchors WHERE anchors.file = owner.file AND anchors.anchor = links.anchor)
       AND links.anchor NOT IN ('main', 'sources', 'related-headlines')
       AND ${inScope('links', file)}`,
    scopeParameters(file),
  );
  return rows.map(({ url, anchor, owner, ...place }) => {
    const anchors = reader
      .all<{ anchor: string }>('SELECT anchor FROM anchors WHERE file = :owner', { owner })
      .map((row) => row.anchor);
    const meant = didYouMean(anchor, anchors);
    return {
      ...place,
      severity: 'warning',
      code: 'dead-anchor',
      message: `that page has no heading \`#${anchor}\`: \`${url}\``,
      remedy: meant
        ? `Did you mean \`#${meant}\`?`
        : anchors.length > 0
          ? `The anchors are: ${listed(anchors)}.`
          : 'Remove the part after `#`: there are no headings or quotes to link to.',
    };
  });
}
