import type { Query, Wanted } from './query';
import { segmentsOf } from './segments';
import type { Stemming } from './stemming';
import { termVariants, type Variant } from './terms';

/**
 * The full-text part of a query as an expression for `MATCH` of SQLite's FTS5, over documents that
 * were indexed as their terms joined by spaces: headline and standfirst with all (`termsOf`), the
 * body without stop words (`subjectTermsOf`), in their own language. Every term is in quotation
 * marks and is letters, marks and digits only, so that no typed character can be syntax
 * (https://sqlite.org/fts5.html#full_text_query_syntax). Every word must be found, in any of its
 * variants, except stop words beside other words.
 *
 * @returns the expression, or `undefined` if there is no word to search for
 */
export function ftsExpression(query: Query): string | undefined {
  const groups = new Set(
    sought(query)
      .map((wanted) => group(wanted, query.ways))
      .filter((one) => one !== undefined),
  );
  return groups.size === 0 ? undefined : [...groups].join(' AND ');
}

/** The words to search for: not those that every text has, unless there are no others. */
export function sought(query: Query): Wanted[] {
  const telling = query.wanted.filter(({ text }) =>
    termVariants(text, query.ways).every(({ subjects }) => subjects.length > 0),
  );
  return telling.length > 0 ? telling : query.wanted;
}

function group({ kind, text }: Wanted, ways: readonly Stemming[]): string | undefined {
  const alternatives = new Set(termVariants(text, ways).flatMap(alternativesOf));
  const segments = kind === 'word' ? segmentsOf(text) : [];
  const apart = segments.flatMap((one) => group({ kind: 'phrase', text: one }, ways) ?? []);
  if (apart.length > 0) alternatives.add(`(${apart.join(' AND ')})`);
  return alternatives.size === 0 ? undefined : `(${[...alternatives].join(' OR ')})`;
}

function alternativesOf({ terms, subjects }: Variant): string[] {
  const whole = phrase(terms);
  if (terms.length === subjects.length) return [whole];
  const above = `{headline standfirst} : ${whole}`;
  return subjects.length > 0 ? [above, `{body} : ${phrase(subjects)}`] : [above];
}

function phrase(terms: readonly string[]): string {
  return `"${terms.join(' ')}"`;
}
