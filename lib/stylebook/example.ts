/** A piece of an article, to be shown as readers see it beside what an editor writes. */
export interface Example {
  title: string;
  /** When to use it, or what to know of it. */
  note?: string;
  /** A body by itself: what passes the check. */
  source: string;
}

/** The language that the examples are written in. */
export const EXAMPLE_LANG = 'en-GB';
