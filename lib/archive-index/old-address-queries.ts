import { articlePath } from '@/lib/content/article';
import type { PatternRule } from '@/lib/content/read-redirects';
import { PUBLIC_SQL } from '@/lib/content/visibility';
import { textPagePath } from '@/lib/routing/list-address';
import { pathAsked, withQueriesAsked } from '@/lib/routing/old-address';
import {
  filledPath,
  matchPattern,
  type Pattern,
  partsToMatch,
  readPattern,
} from '@/lib/routing/redirect-pattern';
import type { IndexReader } from './reader';

/**
 * Where an old address leads, by an alias of an article, an alias of a page, or a rule for it, in this order. This does
 * not check whether readers may see anything there.
 *
 * @param pathname as it came, still encoded
 * @param now milliseconds since the epoch
 * @returns a path of this site
 */
export function oldAddressTarget(
  reader: Pick<IndexReader, 'get'>,
  pathname: string,
  search: string,
  now: number,
): string | undefined {
  const path = pathAsked(pathname);
  if (path === undefined) return undefined;
  return oldQueryTarget(reader, pathname, search, now) ?? targetOf(reader, path, now);
}

/** The same for an address with a query that an alias or rule names, where the path alone is that of a page. */
export function oldQueryTarget(
  reader: Pick<IndexReader, 'get'>,
  pathname: string,
  search: string,
  now: number,
): string | undefined {
  const path = search === '' ? undefined : pathAsked(pathname);
  // Readers who come from a campaign all have a query, which is hardly ever that of an old address.
  if (path === undefined || !hasQueries(reader, path)) return undefined;
  for (const address of withQueriesAsked(path, search)) {
    const target = targetOf(reader, address, now);
    if (target !== undefined) return target;
  }
  return undefined;
}

/**
 * Whether an alias or a rule names a query of a path.
 *
 * @param path as `pathAsked` gives it
 */
export function hasQueries(reader: Pick<IndexReader, 'get'>, path: string): boolean {
  return (
    reader.get(
      `SELECT 1 FROM redirects WHERE address BETWEEN :first AND :last
       UNION ALL SELECT 1 FROM aliases WHERE alias BETWEEN :first AND :last
       UNION ALL SELECT 1 FROM documents
         WHERE kind = 'page alias' AND slug BETWEEN :first AND :last LIMIT 1`,
      { first: `${path}?`, last: `${path}?\u{10FFFF}` },
    ) !== undefined
  );
}

function targetOf(
  reader: Pick<IndexReader, 'get'>,
  address: string,
  now: number,
): string | undefined {
  const row = reader.get<{ slug: string | null; page: string | null; target: string | null }>(
    `SELECT
       (SELECT entries.slug FROM aliases JOIN entries ON entries.id = aliases.entry
        WHERE alias = :address ORDER BY (${PUBLIC_SQL}) DESC, entries.file LIMIT 1) AS slug,
       (SELECT data ->> '$' FROM documents WHERE kind = 'page alias' AND slug = :address) AS page,
       (SELECT target FROM redirects WHERE address = :address) AS target`,
    { address, now },
  );
  if (!row) return undefined;
  const { slug, page, target } = row;
  return slug !== null
    ? articlePath({ slug })
    : page !== null
      ? textPagePath(page)
      : (target ?? undefined);
}

/** Rules with named parts, and the text in the index that they were read from. */
interface ReadRules {
  text: string;
  rules: { from: Pattern; to: string | Pattern }[];
}

/** Applies rules with named parts to an address. */
export class PatternRules {
  private read: ReadRules = { text: '[]', rules: [] };

  /**
   * Where an address leads, by each rule that matches it, in the order of the file, whether or not anything is there.
   *
   * @param pathname as it came, still encoded
   */
  targetsOf(reader: Pick<IndexReader, 'get'>, pathname: string): string[] {
    const rules = pathAsked(pathname) === undefined ? [] : this.rulesIn(reader);
    const parts = rules.length > 0 ? partsToMatch(pathname) : undefined;
    if (!parts) return [];
    return rules.flatMap(({ from, to }) => {
      const values = matchPattern(from, parts);
      if (!values) return [];
      return typeof to === 'string' ? [to] : (filledPath(to, values) ?? []);
    });
  }

  private rulesIn(reader: Pick<IndexReader, 'get'>): ReadRules['rules'] {
    const row = reader.get<{ data: string | null }>(
      "SELECT data FROM documents WHERE kind = 'redirects' AND slug = 'redirects'",
    );
    const text = row?.data ?? '[]';
    if (text !== this.read.text) {
      this.read = { text, rules: (JSON.parse(text) as PatternRule[]).flatMap(readRule) };
    }
    return this.read.rules;
  }
}

function readRule({ from, to }: PatternRule): ReadRules['rules'] {
  const pattern = readPattern(from);
  const target = readPattern(to);
  if (!pattern.ok) return [];
  const isFilled = target.ok && target.value.names.size > 0;
  return [{ from: pattern.value, to: isFilled ? target.value : to }];
}
