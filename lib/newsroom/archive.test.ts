import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ARCHIVE_NOW,
  EVERYWHERE,
  type Generated,
  writeArchive,
} from '@/lib/archive-index/testing/archive';
import { type TemporaryPlaces, temporaryPlaces } from '@/lib/archive-index/testing/temporary';
import { slugFor } from '@/lib/checking/slug';
import type { Entry } from '@/lib/content/article';
import { PAGE_SIZE } from '@/lib/content/listing';
import { entriesOf } from './front-page';
import { type Newsroom, openNewsroom } from './newsroom';

let places: TemporaryPlaces;
let newsroom: Newsroom;
let now = ARCHIVE_NOW;
let written: Generated[];
/** Those that are in lists, newest first. */
let articles: Generated[];

beforeAll(() => {
  places = temporaryPlaces();
  written = writeArchive(places, 124);
  articles = written.filter(({ kind }) => kind === 'article');
  newsroom = openNewsroom({ ...places, siteUrl: undefined, now: () => now });
});

afterAll(() => places.clear());

const slugs = (entries: readonly { slug: string }[]) => entries.map(({ slug }) => slug);
const hidden = () =>
  new Set(slugs(written.filter(({ kind }) => kind !== 'article' && kind !== 'stub')));

/** All entries of a list, page by page. */
async function allPages(list: (page: number) => ReturnType<Newsroom['articlesOn']>) {
  const { pages, total } = await list(1);
  const entries: Entry[] = [];
  for (let page = 1; page <= pages; page++) {
    const listing = await list(page);
    expect(listing).toMatchObject({ page, pages, total });
    expect(listing.entries).toHaveLength(
      page < pages ? PAGE_SIZE : total - PAGE_SIZE * (pages - 1),
    );
    entries.push(...listing.entries);
  }
  for (const beyond of [pages + 1, pages + 1000]) {
    expect(await list(beyond)).toEqual({ entries: [], page: beyond, pages, total });
  }
  expect(entries).toHaveLength(total);
  return slugs(entries);
}

test('the archive of these tests has every kind of file, and lists longer than a page', () => {
  expect(new Set(written.map(({ kind }) => kind)).size).toBe(8);
  expect(articles.length).toBeGreaterThan(PAGE_SIZE * 3);
  expect(new Set(articles.map(({ published }) => published)).size).toBeLessThan(articles.length);
});

describe('all articles', () => {
  test('are newest first, then by slug, and only what is public', async () => {
    expect(await newsroom.count()).toBe(articles.length);
    expect(slugs(await newsroom.newest(1000))).toEqual(slugs(articles));
    expect(slugs(await newsroom.newest(7))).toEqual(slugs(articles).slice(0, 7));
    expect(await newsroom.newest(0)).toEqual([]);
  });

  test('come with their text, which is read from their files', async () => {
    const found = await newsroom.newestWithText(10);
    expect(slugs(found.map(({ article }) => article))).toEqual(slugs(articles).slice(0, 10));
    for (const { article, body } of found) expect(body.source).toContain(article.slug);
  });

  test('have addresses in parts that together make up the whole, the newest in the last', async () => {
    const parts = [];
    for (let part = 1; part <= 5; part++) parts.push(await newsroom.addresses(part, 30));
    expect(parts.map(({ length }) => length)).toEqual([30, 30, 30, articles.length - 90, 0]);
    expect(slugs(parts.flat())).toEqual(slugs(articles).reverse());
    expect(parts[3]?.at(-1)).toEqual({
      slug: articles[0]?.slug,
      changed: '2026-10-25T00:00:00+01:00',
      pictures: [],
    });
  });

  test('can be walked from neighbour to neighbour, each once and in order, both ways', async () => {
    const walk = async (direction: 'newer' | 'older', from: string | undefined) => {
      const met = [];
      let entry = await newsroom.entry(from ?? '');
      while (entry?.kind === 'article' && met.length <= articles.length) {
        met.push(entry.slug);
        entry = (await newsroom.neighbours(entry))[direction];
      }
      return met;
    };
    expect(await walk('older', articles[0]?.slug)).toEqual(slugs(articles));
    expect(await walk('newer', articles.at(-1)?.slug)).toEqual(slugs(articles).reverse());
  });

  test('lead the front page, with stubs after them', async () => {
    const front = await newsroom.frontPage();
    const shown = entriesOf(front).filter(({ kind }) => kind === 'article');
    expect(slugs(shown)).toEqual(slugs(articles).slice(0, 30));
    expect(front.stubs.length).toBeGreaterThan(0);
  });
});

describe('topics', () => {
  const byTopic = () => {
    const topics = new Map<string, string[]>();
    for (const { slug, topics: labels } of articles) {
      for (const label of labels) topics.set(label, [...(topics.get(label) ?? []), slug]);
    }
    return topics;
  };

  test('are those of public articles, by label, with the number of articles in their lists', async () => {
    const { topics, total } = await newsroom.topics(1);
    expect(total).toBe(topics.length);
    expect(topics.map(({ label }) => label)).toEqual([
      'École',
      'NATO',
      'Rivers',
      'Šume',
      'Two words',
      'Мостови',
    ]);
    for (const { slug, label, articles: count, newest } of topics) {
      expect(newest.slug).toBe(byTopic().get(label)?.[0]);
      expect(slug).toBe(slugFor(label));
      expect(await newsroom.topic(slug)).toEqual({
        slug,
        label,
        articles: count,
        newest,
        lang: 'en-GB',
        dir: 'ltr',
      });
      const all = await allPages((page) => newsroom.articlesOn(slug, page));
      expect(all).toEqual(byTopic().get(label));
      expect(all).toHaveLength(count);
    }
    expect(topics.some(({ articles: count }) => count > PAGE_SIZE)).toBe(true);
  });

  test('that no article names have empty lists', async () => {
    expect(await newsroom.topic('nothing')).toBeUndefined();
    expect(await newsroom.topic('NATO')).toBeUndefined();
    expect(await newsroom.articlesOn('nothing', 1)).toEqual({
      entries: [],
      page: 1,
      pages: 1,
      total: 0,
    });
  });
});

test('authors have lists of their articles', async () => {
  for (let n = 1; n <= 5; n++) {
    const author = `author-${n}`;
    expect(await newsroom.author(author)).toEqual({
      slug: author,
      name: `Author ${n}`,
      kind: 'person',
      lang: 'en-GB',
      dir: 'ltr',
    });
    const expected = articles.filter(({ authors }) => authors.includes(author));
    expect(await allPages((page) => newsroom.articlesBy(author, page))).toEqual(slugs(expected));
  }
  expect(await newsroom.author('nobody')).toBeUndefined();
  expect(await newsroom.articlesBy('nobody', 1)).toMatchObject({ total: 0, entries: [] });
});

describe('months', () => {
  test('are those with articles, newest first, with the number of articles in their lists', async () => {
    const months = await newsroom.months();
    const expected = [...new Set(articles.map(({ published }) => published.slice(0, 7)))];
    expect(months.map(({ period }) => period)).toEqual(expected);
    for (const { period, articles: count } of months) {
      const all = await allPages((page) => newsroom.articlesOf(period, page));
      expect(all).toEqual(slugs(articles.filter(({ published }) => published.startsWith(period))));
      expect(all).toHaveLength(count);
    }
  });

  test('add up to years', async () => {
    const years = ['2024', '2025', '2026'];
    for (const year of years) {
      expect(await allPages((page) => newsroom.articlesOf(year, page))).toEqual(
        slugs(articles.filter(({ published }) => published.startsWith(year))),
      );
    }
    const totals = await Promise.all(years.map((year) => newsroom.articlesOf(year, 1)));
    expect(totals.reduce((sum, { total }) => sum + total, 0)).toBe(articles.length);
    expect(totals.some(({ pages }) => pages > 1)).toBe(true);
  });

  test.each(['2022', '2026-12', '2027', '2027-01', '9999', '0000', '2026-13'])(
    'without articles have none: %s',
    async (period) => {
      expect(await newsroom.articlesOf(period, 1)).toMatchObject({ total: 0, entries: [] });
    },
  );
});

describe('related headlines', () => {
  test('are at most six, share a topic or an author, and are public', async () => {
    const bySlug = new Map(written.map((article) => [article.slug, article]));
    for (const article of await newsroom.newest(1000)) {
      const related = slugs(await newsroom.related(article));
      expect(related).toHaveLength(6);
      expect(new Set(related).size).toBe(6);
      expect(related).not.toContain(article.slug);
      for (const slug of related) {
        expect(hidden()).not.toContain(slug);
        const other = bySlug.get(slug);
        const shared = [
          ...article.topics.filter((topic) => other?.topics.includes(topic)),
          ...article.authorSlugs.filter((author) => other?.authors.includes(author)),
        ];
        expect(shared).not.toEqual([]);
      }
    }
  });

  test('are the same in another newsroom, with its own index', async () => {
    const other = openNewsroom({
      contentDir: places.contentDir,
      indexFile: `${places.home}/other.db`,
      siteUrl: undefined,
      now: () => now,
    });
    for (const article of await newsroom.newest(1000)) {
      expect(slugs(await other.related(article))).toEqual(slugs(await newsroom.related(article)));
    }
  });
});

describe('what is not public', () => {
  test('is found at no address, in no list and by no search', async () => {
    for (const { slug, kind } of written) {
      const isThere = kind === 'article' || kind === 'stub';
      expect((await newsroom.entry(slug))?.slug).toBe(isThere ? slug : undefined);
      const address = (await newsroom.articleAddress(slug)).is;
      const withdrawn = kind === 'draft' || kind === 'embargoed';
      expect(address).toBe(isThere ? 'public' : withdrawn ? 'unknown' : 'unavailable');
      expect(
        slugs(await newsroom.nearest(`/articles/${slug}`)).filter((one) => hidden().has(one)),
      ).toEqual([]);
      if (isThere) continue;
      for (const words of [`"${slug}"`, `${EVERYWHERE} hidden${kind.replace(' ', '')}`]) {
        expect((await newsroom.search(words, 1)).found).toEqual([]);
      }
    }
  });

  test('becomes public as time passes, in every list at once', async () => {
    const embargoed = written.filter(({ kind }) => kind === 'embargoed');
    now = Date.UTC(2027, 0, 1);
    try {
      const all = written.filter(({ kind }) => kind === 'article' || kind === 'embargoed');
      expect(slugs(await newsroom.newest(1000))).toEqual(slugs(all));
      expect(await newsroom.count()).toBe(articles.length + embargoed.length);
      const months = await newsroom.months();
      expect(months.reduce((sum, month) => sum + month.articles, 0)).toBe(all.length);
      expect((await newsroom.search('hiddenembargoed', 1)).total).toBe(embargoed.length);
      for (const { slug } of embargoed) {
        expect(await newsroom.articleAddress(slug)).toEqual({ is: 'public' });
      }
    } finally {
      now = ARCHIVE_NOW;
    }
    expect(await newsroom.count()).toBe(articles.length);
  });
});

test('every file in error is named, and no others', async () => {
  const inError = new Set(
    (await newsroom.problems()).filter(({ severity }) => severity === 'error').map((p) => p.file),
  );
  const expected = written
    .filter(({ kind }) =>
      ['broken body', 'broken frontmatter', 'unknown author', 'twin'].includes(kind),
    )
    .flatMap(({ slug, kind, published }) => [
      `articles/${published.slice(0, 4)}/${slug}.mdx`,
      ...(kind === 'twin' ? [`articles/twins/${slug}.mdx`] : []),
    ]);
  expect([...inError].sort()).toEqual(expected.sort());
});
