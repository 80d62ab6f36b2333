import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setClock } from '@/lib/clock';
import type { Basis } from '@/lib/newsroom/upkeep';
import type { MadePage } from '../rendering/messages';
import type { FinishedPage } from './finished-page';
import { PageCache, type SharedPage } from './page-cache';
import { TooBusy } from './queue';

const START = Date.UTC(2026, 10, 24);
const MEBIBYTE = 1024 * 1024;

function pageOf(text: string, status = 200): FinishedPage {
  return {
    status,
    headers: {},
    lifetime: status === 200 ? 'page' : 'missing',
    hash: text,
    bodies: { identity: Buffer.from(text) },
  };
}

/** A basis by which a test can tell one page from another. */
function basisOf(text: string): Basis {
  return JSON.stringify([['site', [], text]]);
}

/** Stands for the process that makes pages: what it says is what a test has set. */
class Source {
  made: string[] = [];
  once: string[] = [];
  /** What each address has now; what is not there is not served. */
  content = new Map<string, string>();
  checks = 0;
  fails = false;
  /** While it is set, nothing is finished until it resolves. */
  gate: Promise<void> | undefined;
  hasBasis = true;

  make = async (address: string): Promise<MadePage> => {
    this.made.push(address);
    const text = this.content.get(address);
    const failed = this.fails;
    await this.gate;
    if (failed) throw new Error('cannot be made');
    if (text === undefined)
      return { page: pageOf('none', 404), basis: basisOf('none'), isForAll: false };
    const basis = this.hasBasis ? basisOf(text) : undefined;
    return { page: pageOf(text), basis, isForAll: true };
  };
  makeOnce = async (url: string): Promise<FinishedPage> => {
    this.once.push(url);
    await this.gate;
    return pageOf(url);
  };
  isServed = async (address: string): Promise<boolean> => this.content.has(address);
  isStillTrue = async (basis: Basis): Promise<boolean> => {
    this.checks++;
    return [...this.content.values()].some((text) => basis === basisOf(text));
  };
}

let source: Source;
let edition: { number: number; version: string };
let pages: PageCache;

beforeEach(() => {
  setClock(START);
  source = new Source();
  edition = { number: 1, version: 'v1' };
  pages = new PageCache(source, edition, MEBIBYTE);
  source.content.set('/a', 'first');
});

afterEach(() => setClock(undefined));

function change(text?: string, address = '/a'): void {
  edition = Object.assign(edition, {
    number: edition.number + 1,
    version: `v${edition.number + 1}`,
  });
  if (text === undefined) source.content.delete(address);
  else source.content.set(address, text);
}

async function got(address = '/a'): Promise<string> {
  const { page, outcome } = await pages.get(address);
  return `${outcome}: ${page.hash}`;
}

/** Holds up all that is made until the function is called. */
function hold(): () => void {
  let open: () => void = () => undefined;
  source.gate = new Promise((resolve) => {
    open = resolve;
  });
  return () => {
    open();
    source.gate = undefined;
  };
}

describe('a page', () => {
  test('is made once however many ask, and is there from then on', async () => {
    expect(pages.peek('/a')).toBeUndefined();
    const all = await Promise.all(Array.from({ length: 50 }, () => pages.get('/a')));
    expect(source.made).toEqual(['/a']);
    expect(new Set(all.map(({ page }) => page)).size).toBe(1);
    expect(pages.peek('/a')?.hash).toBe('first');
    expect(await got()).toBe('hit: first');
    expect(pages.size.pages).toBe(1);
  });

  test('is sent again after a change that does not concern it', async () => {
    await got();
    change('something else', '/b');
    expect(pages.peek('/a')).toBeUndefined();
    expect(await got()).toBe('checked: first');
    expect(await got()).toBe('hit: first');
    expect(source.made).toHaveLength(1);
    expect(source.checks).toBe(1);
  });

  test('is made anew after a change of what it says', async () => {
    await got();
    change('second');
    expect(await got()).toBe('made: second');
    expect(pages.peek('/a')?.hash).toBe('second');
  });

  test('of which nobody can say what it was made from is made anew after every change', async () => {
    source.hasBasis = false;
    await got();
    change('first');
    expect(await got()).toBe('made: first');
    expect(source.checks).toBe(0);
  });

  test('is not kept when it is not there', async () => {
    expect(await got('/nothing')).toBe('made: none');
    expect(pages.peek('/nothing')).toBeUndefined();
    expect(await got('/nothing')).toBe('made: none');
    expect(source.made).toHaveLength(2);
  });

  test('that could not be made is asked for again by the next', async () => {
    source.fails = true;
    await expect(got()).rejects.toThrow('cannot be made');
    source.fails = false;
    expect(await got()).toBe('made: first');
  });
});

describe('while the newest version is not there', () => {
  beforeEach(async () => {
    await got();
    change('second');
  });

  test('who asks after a change does not get what was begun before it', async () => {
    const open = hold();
    const early = pages.get('/b');
    await expect.poll(() => source.made).toContain('/b');
    change('of b', '/b');
    const late = pages.get('/b');
    await expect.poll(() => source.made.filter((address) => address === '/b')).toHaveLength(2);
    open();
    expect((await early).page.hash).toBe('none');
    expect((await late).page.hash).toBe('of b');
    expect(pages.peek('/b')?.hash).toBe('of b');
  });

  test('what was begun before a change does not take the place of what came after it', async () => {
    const openFirst = hold();
    const slow = pages.get('/a');
    await expect.poll(() => source.made).toHaveLength(2);
    source.gate = undefined;
    change('third');
    expect(await got()).toBe('made: third');
    openFirst();
    expect((await slow).page.hash).toBe('second');
    expect(await got()).toBe('hit: third');
  });

  test('that it was not there before a change does not take away what came after it', async () => {
    change(undefined);
    const openFirst = hold();
    const slow = pages.get('/a');
    await expect.poll(() => source.made).toHaveLength(2);
    source.gate = undefined;
    change('third');
    expect(await got()).toBe('made: third');
    openFirst();
    expect((await slow).page.status).toBe(404);
    expect(await got()).toBe('hit: third');
  });

  test('the earlier is sent when it takes long, and the newest as soon as it is there', async () => {
    const open = hold();
    const begun = performance.now();
    expect(await got()).toBe('stale: first');
    expect(performance.now() - begun).toBeGreaterThan(900);
    // Who comes later waits for the same.
    expect(await got()).toBe('stale: first');
    expect(source.made).toHaveLength(2);
    open();
    await expect.poll(() => got()).toBe('hit: second');
  });

  test('nobody gets the earlier for longer than a minute: they wait', async () => {
    const open = hold();
    expect(await got()).toBe('stale: first');
    setClock(START + 60_001);
    const waiting = pages.get('/a');
    const first = await Promise.race([
      waiting,
      new Promise((end) => setTimeout(end, 1500, 'waits')),
    ]);
    expect(first).toBe('waits');
    open();
    expect((await waiting).page.hash).toBe('second');
  });

  test('the earlier is sent when it cannot be made, which is tried once a second', async () => {
    source.fails = true;
    expect(await got()).toBe('stale-if-error: first');
    expect(await got()).toBe('stale-if-error: first');
    expect(source.made).toHaveLength(2);
    setClock(START + 1001);
    expect(await got()).toBe('stale-if-error: first');
    expect(source.made).toHaveLength(3);
    source.fails = false;
    setClock(START + 2002);
    expect(await got()).toBe('made: second');
  });

  test('the earlier is sent for ten days at most', async () => {
    source.fails = true;
    await got();
    setClock(START + 10 * 86_400_000);
    expect(await got()).toBe('stale-if-error: first');
    setClock(START + 10 * 86_400_000 + 1001);
    await expect(got()).rejects.toThrow('cannot be made');
  });

  test('nothing is sent that readers may not see any more, however slow or broken all is', async () => {
    change(undefined);
    source.fails = true;
    await expect(got()).rejects.toThrow('cannot be made');
    source.fails = false;
    const open = hold();
    const waiting = pages.get('/a');
    const first = await Promise.race([
      waiting,
      new Promise((end) => setTimeout(end, 1300, 'waits')),
    ]);
    expect(first).toBe('waits');
    open();
    expect((await waiting).page.status).toBe(404);
    expect(pages.size.pages).toBe(0);
  });

  test('nothing is sent whose truth nobody can be asked about', async () => {
    source.isStillTrue = () => Promise.reject(new Error('the process that makes pages ended'));
    await expect(got()).rejects.toThrow('ended');
  });
});

describe('when there is more to do than can be done', () => {
  const turnedAwayOf = async (
    ask: (nth: number) => Promise<unknown>,
    count: number,
  ): Promise<number> => {
    const turnedAway = Array.from({ length: count }, (_, nth) =>
      ask(nth).then(
        () => 0,
        (error: unknown) => Number(error instanceof TooBusy),
      ),
    );
    await expect.poll(() => pages.size.waiting).toBeGreaterThan(0);
    release();
    return (await Promise.all(turnedAway)).reduce((sum, one) => sum + one, 0);
  };
  let release: () => void;

  beforeEach(() => {
    release = hold();
  });

  test('four pages are made at a time, a thousand wait, and the others are turned away', async () => {
    for (let nth = 0; nth < 1010; nth++) source.content.set(`/${nth}`, String(nth));
    expect(await turnedAwayOf((nth) => pages.get(`/${nth}`), 1010)).toBe(6);
  });

  test('two searches are made at a time, a hundred wait, and the others are turned away', async () => {
    expect(await turnedAwayOf((nth) => pages.once(`/search?q=${nth}`), 110)).toBe(8);
    expect(source.once).toHaveLength(102);
  });

  test('searches and lost readers do not hold up pages that are there', async () => {
    const lost = Array.from({ length: 60 }, (_, nth) => pages.get(`/lost-${nth}`));
    const searches = Array.from({ length: 40 }, (_, nth) => pages.once(`/search?q=${nth}`));
    await expect.poll(() => source.made.length + source.once.length).toBe(2);
    const page = pages.get('/a');
    await expect.poll(() => source.made).toContain('/a');
    release();
    expect((await page).outcome).toBe('made');
    await Promise.all([...lost, ...searches]);
  });
});

test('memory is bounded: the pages that nobody asked for longest are given up', async () => {
  const big = 'x'.repeat(100_000);
  for (let nth = 0; nth < 30; nth++) {
    source.content.set(`/${nth}`, `${nth} ${big}`);
    await pages.get(`/${nth}`);
    await pages.get('/a');
  }
  const { bytes, pages: kept } = pages.size;
  expect(bytes).toBeLessThanOrEqual(MEBIBYTE);
  expect(kept).toBeGreaterThan(1);
  expect(kept).toBeLessThan(11);
  expect(pages.peek('/0')).toBeUndefined();
  expect(pages.peek('/a')).toBeDefined();
  expect(pages.peek('/29')).toBeDefined();
});

describe('with other machines', () => {
  let store: Map<string, SharedPage>;

  beforeEach(() => {
    store = new Map();
    pages = new PageCache(source, edition, MEBIBYTE, {
      get: async (version, address) => store.get(version + address),
      put: (version, address, shared) => void store.set(version + address, shared),
    });
  });

  test('what one has made, and what it has found to be true, the others need not make', async () => {
    await got();
    change('something else', '/b');
    await got();
    expect([...store.keys()]).toEqual(['v1/a', 'v2/a']);
    const other = new PageCache(source, edition, MEBIBYTE, {
      get: async (version, address) => store.get(version + address),
      put: () => undefined,
    });
    expect((await other.get('/a')).outcome).toBe('shared');
    expect((await other.get('/a')).outcome).toBe('hit');
    expect(source.made).toHaveLength(1);
  });

  // Made by another just as an article was put up, under the name of the content before; then the
  // article was taken down again, and the content has that name once more.
  test('what another has made is not believed when it is not true here', async () => {
    store.set('v1/a', { page: pageOf('withdrawn'), basis: basisOf('withdrawn') });
    expect(await got()).toBe('made: first');
  });

  test('a page of unknown origin is neither taken from others nor given to them', async () => {
    store.set('v1/a', { page: pageOf('of unknown origin'), basis: undefined });
    source.hasBasis = false;
    expect(await got()).toBe('made: first');
    expect(store.get('v1/a')?.page.hash).toBe('of unknown origin');
  });
});
