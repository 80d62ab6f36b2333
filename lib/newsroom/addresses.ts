import type { Section } from '@/lib/content/sections';
import type { ArticleAddress, Newsroom, PageAddress } from './newsroom';
/** What is needed to decide about an address: less than pages ask. */
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
  // The last of each is the language whose lists are meant: the site's own when it is not given.
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
