import type { InLanguage } from '@/lib/words/language';
import type { Article, Correction, Entry } from './article';

/** One page of a list of articles. */
export interface Listing {
  entries: Entry[];
  /** The number of this page, from 1. */
  page: number;
  /** How many pages there are; at least 1. */
  pages: number;
  /** How many entries there are on all pages. */
  total: number;
}

/** One page of the corrections of all articles, with the same numbers. */
export interface CorrectionListing extends Omit<Listing, 'entries'> {
  corrections: (Correction & { article: Article })[];
}

/** How many articles, or corrections, are on one page of a list. */
export const PAGE_SIZE = 30;

/** How many topics are on one page of their list. */
export const TOPICS_PER_PAGE = 100;

/** The number of pages of a list with this many entries. */
export function pagesFor(total: number, size = PAGE_SIZE): number {
  return Math.max(1, Math.ceil(total / size));
}

/** A shorter list tells readers nothing that its articles do not tell them. */
const THIN_BELOW = 3;

/**
 * Whether a list is too thin for search engines: its page asks them not to index it, and no sitemap
 * names it.
 *
 * @param total how much it lists on all its pages: articles (stubs do not count), topics,
 * corrections
 */
export function isThin(total: number): boolean {
  return total < THIN_BELOW;
}

/** A month or a year of the archive. */
export interface Period {
  /** `2026-11`, or `2026` for a year. */
  period: string;
  articles: number;
}

/** A topic with the number of its articles, as the newest of them writes it. */
export interface Topic extends InLanguage {
  slug: string;
  label: string;
  articles: number;
  /** The newest article, in the same language. */
  newest: Pick<Article, 'slug' | 'headline'>;
}

/** One page of all topics, by name. */
export interface TopicListing extends Omit<Listing, 'entries'> {
  topics: Topic[];
}

/** A series with the number of its articles, as its first part writes it. */
export interface Series extends InLanguage {
  slug: string;
  name: string;
  articles: number;
}
