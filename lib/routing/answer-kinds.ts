/** What to do with a request before any page is made. */
export type Answer =
  /** With the file that the address shows, if known. */
  | { do: 'serve'; file?: string }
  | { do: 'redirect'; to: string }
  | { do: 'not found' }
  | { do: 'gone' }
  /** A preview whose link was right, and ended then: milliseconds since the epoch. */
  | { do: 'ended'; untilMs: number }
  | { do: 'unavailable'; kind: 'article' | 'page'; slug: string };
