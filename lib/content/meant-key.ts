import { lookOf } from '@/lib/spelling/look-alikes';

/** The names that other systems have for the keys of an article. */
const ELSEWHERE: Record<string, string> = {
  tags: 'topics',
  tag: 'topics',
  keywords: 'topics',
  categories: 'topics',
  category: 'section',
  date: 'published',
  pubdate: 'published',
  created: 'published',
  created_at: 'published',
  published_at: 'published',
  modified: 'updated',
  lastmod: 'updated',
  last_modified_at: 'updated',
  updated_at: 'updated',
  description: 'standfirst',
  excerpt: 'standfirst',
  summary: 'standfirst',
  abstract: 'standfirst',
  subtitle: 'standfirst',
  dek: 'standfirst',
  lede: 'standfirst',
  headline: 'title',
  slug: 'aliases',
  permalink: 'aliases',
  redirect_from: 'aliases',
  author: 'authors',
  byline: 'authors',
  cover: 'image',
  thumbnail: 'image',
  language: 'lang',
  locale: 'lang',
  location: 'dateline',
};

/** The key here for a key of another system; `undefined` if that is not known. */
export function meantKey(key: string, known: readonly string[]): string | undefined {
  const name = key.toLowerCase();
  const meant = Object.hasOwn(ELSEWHERE, name) ? ELSEWHERE[name] : undefined;
  return meant !== undefined && known.includes(meant) ? meant : undefined;
}

/** Keys that tell another system how to make a page. */
const OF_OTHER_SYSTEMS =
  /^(?:layout|template|kind|toc|math|mathjax|comments|weight|sitemap|pagination)$/;

/** Whether a key says nothing about an article, so that it has no meaning here. */
export function saysNothing(key: string): boolean {
  return OF_OTHER_SYSTEMS.test(key);
}

/** The key that was certainly meant: known from another system, or written with other capitals, hyphens or spaces. */
export function sureKey(key: string, known: readonly string[]): string | undefined {
  const letters = (text: string) => lookOf(text).replace(/[-_. ]/g, '');
  const same = known.filter((one) => letters(one) === letters(key));
  return meantKey(key, known) ?? (same.length === 1 ? same[0] : undefined);
}
