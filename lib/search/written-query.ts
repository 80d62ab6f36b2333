import type { Query } from './query';

/** Writes a query out: `parseQuery` reads the text as the same query. What was ignored or cut is left out. */
export function writtenQuery(query: Omit<Query, 'ignored' | 'cut' | 'ways'>): string {
  return [
    ...query.wanted.map(({ kind, text }) => (kind === 'phrase' ? `"${text}"` : text)),
    ...query.topics.map((topic) => `topic:"${topic}"`),
    ...query.authors.map((author) => `author:"${author}"`),
    ...query.languages.map((language) => `lang:${language}`),
    ...(query.after ? [`after:${query.after.text}`] : []),
    ...(query.before ? [`before:${query.before.text}`] : []),
  ].join(' ');
}
