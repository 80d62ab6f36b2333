import { shippedLanguage } from '@/lib/words/language';

/** A piece of an article, to be shown as readers see it beside what an editor writes. */
export interface Example {
  title: string;
  /** When to use it, or what to know of it. */
  note?: string;
  /** A body that passes the check on its own. */
  source: string;
}

/** The language that the stylebook is written in, whatever that of the site is: it is for the desk. */
export const STYLEBOOK_LANGUAGE = shippedLanguage('en-GB');
