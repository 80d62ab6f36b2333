import type { Query, Wanted } from './query';
import { termVariants } from './terms';

/**
 * The full-text part of a query as an expression for `MATCH` of SQLite's FTS5, over documents that
 * were indexed as their terms (`termsOf`, in their own language) joined by spaces. Every term is in
 * quotation marks and is letters, marks and digits only, so that no typed character can be syntax
 * (https://sqlite.org/fts5.html#full_text_query_syntax). Of each word any variant may be found, and
 * every word must be.
 *
 * @returns the expression, or `undefined` when there is no word to be found
 */
export function ftsExpression(query: Query): string | undefined {
  const groups = new Set(query.wanted.map(group).filter((one) => one !== undefined));
  return groups.size === 0 ? undefined : [...groups].join(' AND ');
}

function group({ text }: Wanted): string | undefined {
  const variants = termVariants(text).map((terms) => `"${terms.join(' ')}"`);
  return variants.length === 0 ? undefined : `(${variants.join(' OR ')})`;
}
