import type { Section } from '@/lib/content/sections';
import type { ArticleAddress, Newsroom, PageAddress } from './newsroom';
/** The queries needed to decide about an address, which are fewer than those of pages. */
export interface Addresses
  extends Pick<
    Newsroom,
    'count' | 'variant' | 'isPictureOf' | 'oldAddress' | 'oldQuery' | 'oldPatterns'
  > {
  pageAddress(name: string): Promise<PageAddress | { is: 'public'; file: string }>;
  articleAddress(slug: string): Promise<ArticleAddress | { is: 'public'; file: string }>;
  site(): Promise<{
    locale: string;
    languages?: string[] | undefined;
    securityContact?: string | undefined;
    sections: readonly Section[];
  }>;
  author(slug: string): Promise<object | undefined>;
  /** How many pictures of a public article can be shown. */
  photoCount(slug: string): Promise<number>;
  // The last argument of each is the language of the lists; by default the site's own.
  articlesIn(section: string, page: number, language?: string): Promise<Counted>;
  articlesInSeries(series: string, page: number, language?: string): Promise<Counted>;
  topics(page: number, language?: string): Promise<Counted>;
  articlesOn(topic: string, page: number, language?: string): Promise<Counted>;
  articlesBy(author: string, page: number, language?: string): Promise<Counted>;
  articlesOf(period: string, page: number, language?: string): Promise<Counted>;
  corrections(page: number, language?: string): Promise<Counted>;
}

/** How many entries a list has, and pages. */
export interface Counted {
  total: number;
  pages: number;
}
