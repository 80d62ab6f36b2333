import { describe, expect, test } from 'vitest';
import type { Article, Entry, Stub } from './article';
import { byNewest, frontPage, mentionsOf, relatedTo, siblingsOf } from './lists';

function filed(slug: string, relatedSlugs: string[]) {
  return {
    slug,
    file: `articles/${slug}.mdx`,
    headline: slug,
    kicker: undefined,
    section: undefined,
    topics: [],
    relatedSlugs,
    aliases: [],
    lang: 'en',
    dir: undefined,
  };
}

const stub = (slug: string, related: string[] = []): Stub => ({
  kind: 'stub',
  ...filed(slug, related),
});

const article = (slug: string, year: number, related: string[] = []): Article => ({
  kind: 'article',
  ...filed(slug, related),
  standfirst: '',
  published: { iso: '', epochMs: Date.UTC(year, 0), hasTime: false },
  updated: undefined,
  authors: [],
  events: undefined,
  sources: [],
  body: { source: '', lang: 'en', hash: '' },
  words: 0,
});

const slugs = (entries: readonly Entry[]) => entries.map(({ slug }) => slug);
const finder = (entries: readonly Entry[]) => (slug: string) =>
  entries.find((entry) => entry.slug === slug);

test('the newest comes first, stubs last, equals by slug', () => {
  const entries = [
    stub('b'),
    article('old', 1950),
    article('z', 2026),
    stub('a'),
    article('y', 2026),
    article('new', 2027),
  ];
  expect(slugs(entries.sort(byNewest))).toEqual(['new', 'y', 'z', 'old', 'a', 'b']);
});

describe('the front page', () => {
  const entries = [stub('s'), article('a', 2025), article('b', 2026), stub('t')];
  const front = (lead: string | undefined, order: string[], from = entries) => {
    const page = frontPage(from, { lead, order });
    return [page.lead?.slug, ...slugs(page.others)];
  };

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
    expect(front('s', [])).toEqual(['b', 'a', 's', 't']);
    expect(front('nowhere', ['nowhere', 's'])).toEqual(['b', 's', 'a', 't']);
  });

  test('has no lead while there are only stubs, or nothing', () => {
    expect(front('s', [], [stub('s')])).toEqual([undefined, 's']);
    expect(front(undefined, [], [])).toEqual([undefined]);
  });

  test('does not change the list that it was given', () => {
    const before = slugs(entries);
    front(undefined, []);
    expect(slugs(entries)).toEqual(before);
  });
});

test('related are those that the editor named, in order, each once, only public, never itself', () => {
  const one = article('one', 2026, ['c', 'one', 'b', 'c', 'gone', 'a']);
  const entries = [stub('a'), stub('b'), stub('c'), one];
  expect(slugs(relatedTo(one, finder(entries)))).toEqual(['c', 'b', 'a']);
});

test('mentions are those that name an entry, newest first, never itself', () => {
  const a = stub('a', ['a']);
  const entries = [
    a,
    stub('b', ['a']),
    article('old', 2020, ['a']),
    article('new', 2026, ['b', 'a']),
  ];
  expect(slugs(mentionsOf(a, entries))).toEqual(['new', 'old', 'b']);
});

describe('siblings', () => {
  const one = article('one', 2026, ['a', 'b', 'gone', 'c']);
  const two = article('two', 2025, ['b', 'd', 'a']);
  const entries = [one, two, stub('a'), stub('b'), stub('c'), stub('d')];

  test('are what stands beside an entry in the lists that name it, each once', () => {
    expect(slugs(siblingsOf(stub('a'), [one, two], finder(entries)))).toEqual(['b', 'c', 'd']);
  });

  test('are never the entry itself, also when the newsroom has read it anew', () => {
    const again = structuredClone(stub('a'));
    expect(slugs(siblingsOf(again, [one], finder(entries)))).not.toContain('a');
  });

  test('are none where nobody names it', () => {
    expect(siblingsOf(stub('a'), [], finder(entries))).toEqual([]);
  });
});
