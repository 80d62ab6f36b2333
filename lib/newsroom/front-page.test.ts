import { describe, expect, test } from 'vitest';
import type { Article, Entry, Stub } from '@/lib/content/article';
import { frontPage } from './front-page';

function filed(slug: string) {
  return {
    slug,
    file: `articles/${slug}.mdx`,
    headline: slug,
    kicker: undefined,
    section: undefined,
    topics: [],
    relatedSlugs: [],
    aliases: [],
    draft: false,
    embargo: undefined,
    lang: 'en',
    dir: 'ltr' as const,
    inSection: undefined,
    kickerPath: undefined,
  };
}

const stub = (slug: string): Stub => ({ kind: 'stub', ...filed(slug) });

const article = (slug: string, epochMs = 0): Article => ({
  kind: 'article',
  ...filed(slug),
  standfirst: '',
  published: { iso: '', epochMs, hasTime: false },
  updated: undefined,
  changed: { iso: '', epochMs, hasTime: false },
  authorSlugs: [],
  authors: [],
  events: undefined,
  eventsDate: undefined,
  dateline: undefined,
  method: undefined,
  evergreen: false,
  corrections: [],
  sources: [],
  words: 0,
});

const slugs = (entries: readonly Entry[]) => entries.map(({ slug }) => slug);

describe('the front page', () => {
  const newest = [article('b'), article('a')];
  const stubs = [stub('s'), stub('t')];
  const all = [...newest, ...stubs];

  /** As the newsroom asks for it: what the editor named, in that order, as far as it is public. */
  function front(lead: string | undefined, order: string[], from: readonly Entry[] = all) {
    const wished = [lead, ...order].flatMap((slug) => from.find((one) => one.slug === slug) ?? []);
    const articles = from.filter(({ kind }) => kind === 'article');
    const rest = from.filter(({ kind }) => kind === 'stub');
    const page = frontPage(wished, articles, rest, { lead, order });
    return [page.lead?.slug, ...slugs(page.others)];
  }

  test('is led by the newest article where the editor names none', () => {
    expect(front(undefined, [])).toEqual(['b', 'a', 's', 't']);
  });

  test('is led by what the editor names, in the editor’s order, the rest after it', () => {
    expect(front('a', ['t', 'b'])).toEqual(['a', 't', 'b', 's']);
  });

  test('shows each entry once, whatever the editor repeats', () => {
    expect(front('a', ['a', 't', 't', 'a'])).toEqual(['a', 't', 'b', 's']);
  });

  test('is not led by a stub, nor by what is not public', () => {
    expect(front('nowhere', ['nowhere', 's'])).toEqual(['b', 's', 'a', 't']);
    expect(front('s', [])[0]).toBe('b');
  });

  test('keeps a stub that was to lead in its place among the rest', () => {
    expect(front('s', [])).toEqual(['b', 'a', 's', 't']);
    expect(front('s', ['t', 's'])).toEqual(['b', 't', 's', 'a']);
  });

  test('has no lead while there are only stubs, or nothing', () => {
    expect(front('s', [], [stub('s')])).toEqual([undefined, 's']);
    expect(front(undefined, [], [])).toEqual([undefined]);
  });

  test('does not change the lists that it was given', () => {
    const before = structuredClone(all);
    front('a', ['t']);
    expect(all).toEqual(before);
  });

  test.each([0, 1, 5, 18, 36, 37, 500])('of %d articles has a lead and at most 35 others', (n) => {
    const many = Array.from({ length: n }, (_, index) => article(`a${index}`, n - index));
    const page = frontPage([], many, [], { order: [] });
    expect(page.lead?.slug).toBe(n === 0 ? undefined : 'a0');
    expect(slugs(page.others)).toEqual(slugs(many.slice(1, 36)));
  });
});
