/** What is done with a request before any page is asked. */
export type Answer =
  | { do: 'serve' }
  | { do: 'redirect'; to: string }
  | { do: 'not found' }
  | { do: 'gone' }
  | { do: 'unavailable'; kind: 'article' | 'page'; slug: string };
