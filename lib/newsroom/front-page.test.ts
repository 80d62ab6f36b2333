import { describe, expect, test } from 'vitest';
import type { Article, Entry, Stub } from '@/lib/content/article';
import { entriesOf, frontPage } from './front-page';

function filed(slug: string) {
  return {
    slug,
    file: `articles/${slug}.mdx`,
    headline: slug,
    kicker: undefined,
    section: undefined,
    series: undefined,
    topics: [],
    relatedSlugs: [],
    aliases: [],
    translationOf: undefined,
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
  image: undefined,
  words: 0,
});

const slugs = (entries: readonly Entry[]) => entries.map(({ slug }) => slug);

const many = (n: number): Article[] =>
  Array.from({ length: n }, (_, index) => article(`a${index}`, n - index));

describe('the front page', () => {
  const newest = [article('b'), article('a')];
  const stubs = [stub('s'), stub('t')];
  const all = [...newest, ...stubs];

  /** As the newsroom asks for it: what the editor named, in that order, as far as it is public. */
  function front(lead: string | undefined, order: string[], from: readonly Entry[] = all) {
    const wished = [lead, ...order].flatMap((slug) => from.find((one) => one.slug === slug) ?? []);
    const articles = from.filter((entry) => entry.kind === 'article');
    const rest = from.filter((entry) => entry.kind === 'stub');
    return slugs(entriesOf(frontPage(wished, articles, rest, [], { lead, order })));
  }

  test('is led by the newest article where the editor names none', () => {
    expect(front(undefined, [])).toEqual(['b', 'a', 's', 't']);
  });

  test('begins with the editor’s lead, then the pinned articles, then the rest', () => {
    expect(front('a', [])).toEqual(['a', 'b', 's', 't']);
    expect(front(undefined, ['a'])).toEqual(['a', 'b', 's', 't']);
    const five = many(5);
    expect(front('a3', ['a4', 'a1'], five)).toEqual(['a3', 'a4', 'a1', 'a0', 'a2']);
  });

  test('has its stubs last, in the editor’s order', () => {
    expect(front('a', ['t', 'b'])).toEqual(['a', 'b', 't', 's']);
    expect(front('s', ['t'])).toEqual(['b', 'a', 's', 't']);
    expect(front('s', ['t', 's', 'a'])).toEqual(['a', 'b', 's', 't']);
  });

  test('shows each entry once, whatever the editor repeats', () => {
    expect(front('a', ['a', 't', 't', 'a'])).toEqual(['a', 'b', 't', 's']);
  });

  test('is led neither by a stub nor by an article that is not public', () => {
    expect(front('nowhere', ['nowhere', 's'])).toEqual(['b', 'a', 's', 't']);
  });

  test('has no lead while there are only stubs, or nothing', () => {
    expect(frontPage([], [], [stub('s')], [], { order: [] })).toMatchObject({
      lead: undefined,
      second: undefined,
      row: [],
      briefs: [],
      newestDay: undefined,
    });
    expect(front('s', [], [stub('s')])).toEqual(['s']);
    expect(front(undefined, [], [])).toEqual([]);
  });

  test('does not change the lists that it was given', () => {
    const before = structuredClone(all);
    front('a', ['t']);
    expect(all).toEqual(before);
  });

  test.each([0, 1, 2, 5, 6, 7, 18, 30, 31, 500])('of %d articles has them by rank', (n) => {
    const articles = many(n);
    const page = frontPage([], articles, [], [], { order: [] });
    expect(page.lead).toBe(articles[0]);
    expect(page.second).toBe(articles[1]);
    expect(page.row).toEqual(articles.slice(2, 6));
    expect(page.briefs).toEqual(
      n > 6 ? [{ section: undefined, articles: articles.slice(6, 30) }] : [],
    );
  });

  test('names the day of its newest article, wherever that appears', () => {
    const dated = (slug: string, iso: string): Article => ({
      ...article(slug),
      published: { iso, epochMs: 0, hasTime: true },
    });
    const old = dated('old', '2026-11-01T09:00:00+01:00');
    const late = dated('late', '2026-11-27T00:30:00+01:00');
    expect(frontPage([old], [late, old], [], [], { order: ['old'] }).newestDay).toBe('2026-11-27');
  });
});

describe('with sections, the briefs', () => {
  const world = { name: 'World', slug: 'world' };
  const culture = { name: 'Culture', slug: 'culture' };
  const within = (section: { name: string; slug: string }, slug: string): Article => ({
    ...article(slug),
    inSection: { ...section, lang: 'en', dir: 'ltr' },
  });

  test('stand under their sections, then those without one, and repeat nothing from above', () => {
    const inWorld = Array.from({ length: 9 }, (_, at) => within(world, `w${at}`));
    const others = [article('x'), article('y')];
    const { lead, second, row, briefs } = frontPage(
      [],
      [...inWorld.slice(0, 6), ...others, ...inWorld.slice(6)],
      [],
      [
        { section: culture, articles: [] },
        { section: world, articles: inWorld },
      ],
      { order: [] },
    );
    expect([lead?.slug, second?.slug, ...slugs(row)]).toEqual(['w0', 'w1', 'w2', 'w3', 'w4', 'w5']);
    expect(briefs.map(({ section, articles }) => [section?.slug, slugs(articles)])).toEqual([
      ['world', ['w6', 'w7', 'w8']],
      [undefined, ['x', 'y']],
    ]);
  });

  test('are at most five of a section', () => {
    const inWorld = Array.from({ length: 30 }, (_, at) => within(world, `w${at}`));
    const { briefs } = frontPage([], inWorld, [], [{ section: world, articles: inWorld }], {
      order: [],
    });
    expect(briefs).toEqual([{ section: world, articles: inWorld.slice(6, 11) }]);
  });
});
