import { MAX_LISTED } from '@/lib/checking/problem';
import { isPublicFile } from '@/lib/content/disk';
import type { PatternRule } from '@/lib/content/read-redirects';
import { REDIRECTS_FILE } from '@/lib/content/redirects-file';
import { draftSql, heldSql } from '@/lib/content/visibility';
import { linkTarget } from '@/lib/routing/link-target';
import { readOldAddress } from '@/lib/routing/old-address';
import { hasNamedParts } from '@/lib/routing/redirect-pattern';
import { didYouMean } from '@/lib/spelling/nearest';
import { type AddressOwner, addressOwner } from './address-owner';
import { documentData, pageState } from './address-queries';
import type { FoundProblem } from './found-problem';
import { deadTargets, type LinkedTarget } from './link-problems';
import { oldAddressTarget } from './old-address-queries';
import type { IndexReader } from './reader';
import type { ProblemScope } from './scope';
import { slugsLike } from './slug-queries';

/**
 * Conflicts among the rules of `redirects.yaml`, and between them and everything else: rules that are never needed,
 * because something is at their address, and rules that lead nowhere, to each other, or to something not yet public.
 */
export function redirectProblems(reader: IndexReader, { file, now }: ProblemScope): FoundProblem[] {
  if (file !== undefined && file !== REDIRECTS_FILE) return [];
  const ownerOf = addressOwner(reader);
  const found = [
    ...taken(reader, ownerOf),
    ...chains(reader, ownerOf),
    ...formerSlugs(reader),
    ...deadArticles(reader),
    ...deadPaths(reader, now),
    ...unpublished(reader, now),
  ];
  return found.length > MAX_LISTED
    ? [...found.slice(0, MAX_LISTED), more(found.length - MAX_LISTED)]
    : found;
}

function more(count: number): FoundProblem {
  return {
    file: REDIRECTS_FILE,
    line: 1,
    column: 1,
    severity: 'warning',
    code: 'more-problems',
    message: `${count} more ${count === 1 ? 'rule has a problem' : 'rules have problems'}`,
    remedy: 'Correct those that are listed, and check again.',
  };
}

/** Rules for an address that something else decides first. */
function taken(reader: IndexReader, ownerOf: AddressOwner): FoundProblem[] {
  const aliases = new Map(
    reader
      .all<{ address: string; file: string }>(
        `SELECT address, entries.file FROM redirects
         JOIN aliases ON alias = address JOIN entries ON entries.id = aliases.entry
         UNION ALL SELECT address, documents.file FROM redirects
         JOIN documents ON kind = 'page alias' AND documents.slug = address`,
      )
      .map((row) => [row.address, `an alias in ${row.file}`]),
  );
  return reader
    .all<{ address: string }>('SELECT address FROM redirects ORDER BY address')
    .flatMap(({ address }): FoundProblem[] => {
      const owner = ownerOf(address) ?? aliases.get(address);
      return owner === undefined ? [] : [takenBy(address, owner)];
    });
}

function takenBy(address: string, owner: string): FoundProblem {
  return {
    ...at(address, 'from', 'warning'),
    code: 'taken-redirect',
    message: `this rule is never needed: \`${address}\` already leads to ${owner}`,
    remedy: 'Remove it.',
  };
}

/** A longer chain of rules leads nowhere (lib/answers/old-address.ts). */
const MOST_STEPS = 8;

/** Rules that lead to the address of another rule. */
function chains(reader: IndexReader, ownerOf: AddressOwner): FoundProblem[] {
  const rows = reader.all<{ address: string; target: string }>(
    `SELECT one.address, one.target FROM redirects AS one
     JOIN redirects AS next ON next.address = one.target ORDER BY one.address`,
  );
  // A rule for an address that has something of its own is never used.
  const leadingOn = rows.filter(({ target }) => ownerOf(target) === undefined);
  return leadingOn.map(({ address, target }) => {
    const end = endOf(reader, target, ownerOf);
    return end === undefined
      ? {
          ...at(address, 'to', 'error'),
          code: 'redirect-loop',
          message: `this rule leads back to itself, or through more than ${MOST_STEPS} steps: \`${address}\``,
          remedy: 'Correct it, or one that it leads to: until then readers get a 404.',
        }
      : {
          ...at(address, 'to', 'warning'),
          code: 'redirect-chain',
          message: `this rule leads to the old address \`${target}\`, which leads elsewhere`,
          remedy: `Write the address where it ends: \`${end}\`.`,
        };
  });
}

function endOf(reader: IndexReader, first: string, ownerOf: AddressOwner): string | undefined {
  let target = first;
  for (let steps = 1; steps < MOST_STEPS; steps++) {
    const next = reader.get<{ target: string }>(
      'SELECT target FROM redirects WHERE address = :target',
      { target },
    );
    if (!next || ownerOf(target) !== undefined) return target;
    target = next.target;
  }
  return undefined;
}

/** Rules that lead to an article by a former slug. */
function formerSlugs(reader: IndexReader): FoundProblem[] {
  return reader
    .all<{ address: string; former: string; slug: string }>(
      `SELECT address, redirects.slug AS former, min(entries.slug) AS slug
       FROM redirects JOIN aliases ON alias = redirects.slug
       JOIN entries ON entries.id = aliases.entry
       WHERE redirects.slug NOT IN (SELECT slug FROM entries) GROUP BY address`,
    )
    .map(({ address, former, slug }) => ({
      ...at(address, 'to', 'warning'),
      code: 'redirect-chain',
      message: `\`${former}\` is a former slug of the article`,
      remedy: `Write \`${slug}\`.`,
    }));
}

function deadArticles(reader: IndexReader): FoundProblem[] {
  return reader
    .all<{ address: string; slug: string }>(
      `SELECT address, slug FROM redirects
       WHERE slug NOT IN (SELECT slug FROM entries) AND slug NOT IN (SELECT alias FROM aliases)
         AND slug NOT IN (SELECT slug FROM gone)
         AND target NOT IN (SELECT address FROM redirects)
       ORDER BY address LIMIT ${MAX_LISTED + 1}`,
    )
    .map(({ address, slug }) => {
      const isPage = pageState(reader, slug).is !== 'unknown';
      const meant = isPage ? `/${slug}` : didYouMean(slug, slugsLike(reader, slug));
      return dead(address, `there is no article \`${slug}\``, meant);
    });
}

function dead(address: string, message: string, meant: string | undefined): FoundProblem {
  return {
    ...at(address, 'to', 'warning'),
    code: 'dead-link',
    message: `this rule leads nowhere: ${message}`,
    remedy: meant ? `Did you mean \`${meant}\`?` : 'Correct it, or remove the rule.',
  };
}

/** Dead rules, with or without named parts, that should lead to a page other than an article. */
function deadPaths(reader: IndexReader, now: number): FoundProblem[] {
  const rules = reader.all<{ address: string; target: string }>(
    'SELECT address, target FROM redirects WHERE slug IS NULL ORDER BY address',
  );
  const patterns = documentData<PatternRule[]>(reader, 'redirects', 'redirects') ?? [];
  const all = [
    ...rules,
    ...patterns
      .filter(({ to }) => !hasNamedParts(to))
      .flatMap(({ from, to }) => {
        const address = readOldAddress(from);
        return address.ok ? [{ address: address.value, target: to }] : [];
      }),
  ];
  const targets = [...new Set(all.map(({ target }) => target))].flatMap((url): LinkedTarget[] => {
    const target = linkTarget(url);
    return target ? [{ url, ...target }] : [];
  });
  const files = targets.filter(({ kind, name }) => kind === 'file' && !isPublicFile(name));
  const nowhere = new Set([...deadTargets(reader, targets), ...files.map(({ url }) => url)]);
  return all
    .filter(({ target }) => nowhere.has(target))
    .filter(({ target }) => oldAddressTarget(reader, target, '', now) === undefined)
    .map(({ address, target }) => dead(address, `\`${target}\``, undefined));
}

/** Rules that lead to something readers cannot see yet. Until then their addresses reveal nothing. */
function unpublished(reader: IndexReader, now: number): FoundProblem[] {
  return reader
    .all<{ address: string; slug: string; isDraft: number }>(
      `SELECT address, entries.slug, ${draftSql('entries')} AS isDraft
       FROM redirects JOIN entries ON entries.slug = redirects.slug
       WHERE ${heldSql('entries')} ORDER BY address`,
      { now },
    )
    .map(({ address, slug, isDraft }) => ({
      ...at(address, 'to', 'warning'),
      code: 'unpublished-target',
      message: `this rule leads to ${isDraft ? 'a draft' : 'an article that is not published yet'}: \`${slug}\``,
      remedy: 'Until then the old address answers 404.',
    }));
}

function at(address: string, side: 'from' | 'to', severity: 'warning' | 'error') {
  return { file: REDIRECTS_FILE, line: 1, column: 1, severity, key: [address, side] };
}
