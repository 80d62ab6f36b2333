import type { PatternRule, Redirect, Redirects } from '@/lib/content/read-redirects';
import { documentData } from './address-queries';
import type { Database } from './database';

export const NO_RULES: Redirects = { exact: [], patterns: [] };

/** How many rules one statement writes. */
const BATCH = 5000;

/**
 * Puts the rules for old addresses into the index. Only what differs is written: a line more in a list of 100,000 is
 * one row.
 *
 * @param isInError then the rules before stay too, unless the file says otherwise
 * @returns the rules with named parts, which are not in the table
 */
export function putRedirects(db: Database, rules: Redirects, isInError: boolean): PatternRule[] {
  const before = new Map(
    db
      .all<Redirect>('SELECT address, target AS "to", slug FROM redirects')
      .map((row) => [row.address, row]),
  );
  const changed = rules.exact.filter(({ address, to }) => before.get(address)?.to !== to);
  for (let at = 0; at < changed.length; at += BATCH) {
    db.run(
      `INSERT OR REPLACE INTO redirects (address, target, slug)
       SELECT value ->> 'address', value ->> 'to', value ->> 'slug' FROM json_each(:rows)`,
      { rows: JSON.stringify(changed.slice(at, at + BATCH)) },
    );
  }
  if (isInError) {
    const patterns = documentData<PatternRule[]>(db, 'redirects', 'redirects') ?? [];
    return patternsOfBoth(rules.patterns, patterns);
  }
  for (const { address } of rules.exact) before.delete(address);
  const removed = [...before.keys()];
  for (let at = 0; at < removed.length; at += BATCH) {
    db.run('DELETE FROM redirects WHERE address IN (SELECT value FROM json_each(:rows))', {
      rows: JSON.stringify(removed.slice(at, at + BATCH)),
    });
  }
  return rules.patterns;
}

/** What a file in error says, and what it said before of everything else. */
export function withEarlierRules(now: Redirects | undefined, earlier: Redirects): Redirects {
  if (!now) return earlier;
  const exact = [...earlier.exact, ...now.exact].map((rule) => [rule.address, rule] as const);
  return {
    exact: [...new Map(exact).values()],
    patterns: patternsOfBoth(now.patterns, earlier.patterns),
  };
}

function patternsOfBoth(now: readonly PatternRule[], earlier: readonly PatternRule[]) {
  const named = new Set(now.map(({ from }) => from));
  return [...now, ...earlier.filter(({ from }) => !named.has(from))];
}
