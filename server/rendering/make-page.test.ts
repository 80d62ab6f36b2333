import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TemporaryPlaces, temporaryPlaces } from '@/lib/archive-index/testing/temporary';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { isStillTrue, recordBasis } from '@/lib/newsroom/upkeep';
import { PageMaker } from './make-page';
import type { Renewal } from './messages';
import type { NextAnswer, NextSite } from './next-site';

const ADDRESS = '/articles/a';

let places: TemporaryPlaces;

beforeEach(() => {
  places = temporaryPlaces();
  places.write('authors/desk.yaml', 'name: The desk\nkind: organisation\n');
  write('Before.');
});

afterEach(() => places.clear());

function write(body: string): void {
  places.write(
    'articles/a.mdx',
    `---\ntitle: A\nstandfirst: S\npublished: 2026-01-01\nauthors: [desk]\n---\n${body}\n`,
  );
}

const open = () => openNewsroom({ ...places, siteUrl: undefined, now: Date.now });

/** A maker for whom Next answers so. */
function maker(ask: (recorded: ReturnType<typeof open>) => Promise<Record<string, string>>) {
  const newsroom = open();
  const recording = recordBasis(newsroom);
  const next: Pick<NextSite, 'ask'> = {
    ask: async (): Promise<NextAnswer> => ({
      status: 200,
      headers: {
        'content-type': 'text/html',
        'cache-control': 's-maxage=10',
        ...(await ask(recording.newsroom)),
      },
      body: Buffer.from('<p>page</p>'),
    }),
  };
  return { newsroom, maker: new PageMaker(next, newsroom, recording, async () => false) };
}

function basisOf(renewal: Renewal): string | undefined {
  return typeof renewal === 'object' ? renewal.basis : undefined;
}

test('a preview that fails is logged without its key', async () => {
  const { newsroom } = maker(async () => ({}));
  const next = { ask: async () => ({ status: 500, headers: {}, body: Buffer.alloc(0) }) };
  const failing = new PageMaker(next, newsroom, recordBasis(newsroom), async () => false);
  const error = await failing.makeOnce('/preview/a?until=1&key=SECRET').catch((failed) => failed);
  expect(error.message).toBe('/preview/… could not be made: Next answered 500');
  expect(error.stack).not.toContain('SECRET');
});

test('resources that other sites may load say so, and pages are for the site itself', async () => {
  const { maker: now } = maker(async () => ({}));
  const policyAt = async (address: string) => {
    const made = await now.renew(address);
    return typeof made === 'object' && made.page.headers['Cross-Origin-Resource-Policy'];
  };
  expect(await policyAt('/rss.xml')).toBe('cross-origin');
  expect(await policyAt('/icon-512.png')).toBe('cross-origin');
  expect(await policyAt(ADDRESS)).toBeUndefined();
});

test('a page of the build has no basis, since it is unknown what it was made from', async () => {
  const made = await maker(async () => ({ 'x-nextjs-cache': 'HIT' })).maker.renew(ADDRESS);
  expect(made).toMatchObject({ isForAll: true, basis: undefined });
});

test('a page made now has as its basis the questions asked meanwhile', async () => {
  const { maker: now, newsroom } = maker(async (recorded) => {
    await recorded.entry('a');
    return { 'x-nextjs-cache': 'MISS' };
  });
  const basis = basisOf(await now.renew(ADDRESS));
  const asked: [string][] = JSON.parse(basis ?? '[]');
  expect(asked.map(([ask]) => ask)).toEqual(['articleAddress', 'entry', 'players']);
  expect(basis && (await isStillTrue(basis, newsroom))).toBe(true);
});

test('a page is not asked of Next a second time before the first has come', async () => {
  let underWay = 0;
  let most = 0;
  const { maker: now } = maker(async () => {
    most = Math.max(most, ++underWay);
    await new Promise((resolve) => setTimeout(resolve, 20));
    underWay--;
    return {};
  });
  await Promise.all([now.renew(ADDRESS), now.renew(ADDRESS), now.renew(ADDRESS)]);
  expect(most).toBe(1);
});

test('a page is confirmed as long as all its answers are the same, and made again otherwise', async () => {
  const { maker: now } = maker(async (recorded) => {
    const article = await recorded.entry('a');
    if (article?.kind === 'article') await recorded.body(article);
    return { 'x-nextjs-cache': 'MISS' };
  });
  const basis = basisOf(await now.renew(ADDRESS));
  expect(await now.renew(ADDRESS, basis)).toBe('still true');
  write('Another text.');
  await expect.poll(async () => basisOf(await now.renew(ADDRESS, basis))).not.toBe(basis);
});

test('no page is made that readers may not see', async () => {
  let asked = 0;
  const { maker: now } = maker(async () => {
    asked++;
    return {};
  });
  expect(await now.renew('/articles/b')).toBe('not served');
  expect(asked).toBe(0);
});

describe('a page that says how old its article is', () => {
  const MINUTE = 60_000;
  let now: number;

  function makerFor(cacheHeader: string) {
    const newsroom = openNewsroom({ ...places, siteUrl: undefined, now: () => now });
    const recording = recordBasis(newsroom);
    const next: Pick<NextSite, 'ask'> = {
      ask: async (): Promise<NextAnswer> => {
        const article = await recording.newsroom.entry('a');
        if (article?.kind !== 'article') throw new Error('there is no article');
        const aging = await recording.newsroom.age(article);
        return {
          status: 200,
          headers: {
            'content-type': 'text/html',
            'cache-control': 's-maxage=10',
            'x-nextjs-cache': cacheHeader,
          },
          body: Buffer.from(`age: ${aging?.age?.count}`),
        };
      },
    };
    return new PageMaker(next, newsroom, recording, async () => false);
  }

  test('says until when that is true, is confirmed until then, and is made again afterwards', async () => {
    now = Date.UTC(2026, 1, 1) - MINUTE;
    const maker = makerFor('MISS');
    const made = await maker.renew(ADDRESS);
    if (typeof made !== 'object') throw new Error(made);
    expect(made.page).toMatchObject({ trueUntil: Date.UTC(2026, 1, 1) });
    expect(await maker.renew(ADDRESS, made.basis)).toBe('still true');
    now += MINUTE;
    const later = await maker.renew(ADDRESS, made.basis);
    if (typeof later !== 'object') throw new Error(later);
    expect(later.page).toMatchObject({ trueUntil: Date.UTC(2026, 2, 1) });
    expect(later.page.hash).not.toBe(made.page.hash);
  });

  test('says so too when the build made it, and other pages of the build do not', async () => {
    now = Date.UTC(2026, 0, 10, 12);
    const made = await makerFor('HIT').renew(ADDRESS);
    expect(made).toMatchObject({ basis: undefined, page: { trueUntil: Date.UTC(2026, 1, 1) } });
    const front = await makerFor('HIT').renew('/');
    expect(front).toMatchObject({ basis: undefined, page: { status: 200 } });
    expect(front).not.toHaveProperty('page.trueUntil');
  });
});
