import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setClock } from '@/lib/clock';
import type { FileState } from '@/lib/newsroom/file-states';
import type { Basis } from '@/lib/newsroom/upkeep';
import type { Answer } from '@/lib/routing/answer-kinds';
import type { Renewal } from '../rendering/messages';
import type { FinishedPage } from './finished-page';
import { PageCache, type SharedPage } from './page-cache';
import { TooBusy } from './queue';
import { TryLater } from './try-later';

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

/** Stands for the process that makes pages and for the index: what they say is what a test has set. */
class Source {
  made: string[] = [];
  /** What each address has now; what is not there is not served. */
  content = new Map<string, string>();
  /** The files of those that have one, as they are now. */
  files = new Map<string, FileState>();
  checks = 0;
  looks = 0;
  fails = false;
  /** Whether the process that makes pages finds nothing where the index says that there is something. */
  disagrees = false;
  /** While it is set, nothing is finished until it resolves. */
  gate: Promise<void> | undefined;
  hasBasis = true;
  trueUntil: number | undefined;

  renew = async (address: string, basis?: Basis): Promise<Renewal> => {
    if (basis !== undefined && !this.disagrees) {
      this.checks++;
      if (basis === basisOf(this.content.get(address) ?? 'none')) {
        await this.gate;
        if (this.fails) throw new Error('cannot be asked');
        return 'still true';
      }
    }
    this.made.push(address);
    const text = this.content.get(address);
    const failed = this.fails;
    await this.gate;
    if (failed) throw new Error('cannot be made');
    if (text === undefined || this.disagrees) return 'not served';
    const { trueUntil } = this;
    const page = { ...pageOf(text), ...(trueUntil !== undefined && { trueUntil }) };
    return { page, basis: this.hasBasis ? basisOf(text) : undefined, isForAll: true };
  };
  answerFor = async (address: string): Promise<Answer> => {
    if (!this.content.has(address)) return { do: 'not found' };
    return this.files.has(address) ? { do: 'serve', file: address } : { do: 'serve' };
  };
  lookAt = (file: string): FileState => {
    this.looks++;
    return this.files.get(file) ?? { is: 'missing' };
  };
}

let source: Source;
let number: number;
const edition = {
  current: () => number,
  get version() {
    return `v${number}`;
  },
};
let pages: PageCache;

beforeEach(() => {
  setClock(START);
  source = new Source();
  number = 1;
  pages = new PageCache(source, source, edition, MEBIBYTE);
  source.content.set('/a', 'first');
});

afterEach(() => setClock(undefined));

function change(text?: string, address = '/a'): void {
  number++;
  if (text === undefined) source.content.delete(address);
  else source.content.set(address, text);
}

async function got(address = '/a'): Promise<string> {
  return said(pages.get(address));
}

async function said(getting: ReturnType<PageCache['get']>): Promise<string> {
  const answer = await getting;
  return 'page' in answer ? `${answer.outcome}: ${answer.page.hash}` : answer.do;
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

describe('a page that says how old something is', () => {
  test('expires when that changes, although no content has changed', async () => {
    source.trueUntil = START + 5000;
    expect(await got()).toBe('made: first');
    setClock(START + 4999);
    expect(pages.peek('/a')?.hash).toBe('first');
    setClock(START + 5000);
    expect(pages.peek('/a')).toBeUndefined();
    source.content.set('/a', 'older');
    source.trueUntil = START + 90_000;
    expect(await got()).toBe('made: older');
    expect(await got()).toBe('hit: older');
  });

  test('is sent as it was if a new one cannot be made', async () => {
    source.trueUntil = START + 5000;
    expect(await got()).toBe('made: first');
    setClock(START + 5000);
    source.content.set('/a', 'older');
    source.fails = true;
    expect(await got()).toBe('stale-if-error: first');
  });
});

describe('a page', () => {
  test('is made once however many readers ask, and kept from then on', async () => {
    expect(pages.peek('/a')).toBeUndefined();
    const all = await Promise.all(Array.from({ length: 50 }, () => pages.get('/a')));
    expect(source.made).toEqual(['/a']);
    expect(new Set(all.map((answer) => 'page' in answer && answer.page)).size).toBe(1);
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

  test('is made again after a change of its content', async () => {
    await got();
    change('second');
    expect(await got()).toBe('made: second');
    expect(pages.peek('/a')?.hash).toBe('second');
  });

  test('with an unknown basis is made again after every change', async () => {
    source.hasBasis = false;
    await got();
    change('first');
    expect(await got()).toBe('made: first');
    expect(source.checks).toBe(0);
  });

  test('that does not exist is not made', async () => {
    expect(await got('/nothing')).toBe('not found');
    expect(pages.peek('/nothing')).toBeUndefined();
    expect(source.made).toHaveLength(0);
  });

  test('that only the index knows cannot be shown', async () => {
    source.disagrees = true;
    expect(await got()).toBe('unavailable');
    source.disagrees = false;
    expect(await got()).toBe('made: first');
    source.disagrees = true;
    change('second');
    expect(await got()).toBe('unavailable');
    expect(pages.size.pages).toBe(0);
  });

  test('that could not be made is tried again for the next reader', async () => {
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

  test('a request after a change does not get a page begun before it', async () => {
    const openFirst = hold();
    const early = said(pages.get('/a'));
    await expect.poll(() => source.made).toHaveLength(2);
    change('third');
    const late = said(pages.get('/a'));
    await expect.poll(() => source.made).toHaveLength(3);
    openFirst();
    expect(await early).toBe('made: second');
    expect(await late).toBe('made: third');
    expect(pages.peek('/a')?.hash).toBe('third');
  });

  test('a page begun before a change does not replace one made after it', async () => {
    const openFirst = hold();
    const slow = said(pages.get('/a'));
    await expect.poll(() => source.made).toHaveLength(2);
    source.gate = undefined;
    change('third');
    expect(await got()).toBe('made: third');
    openFirst();
    expect(await slow).toBe('made: second');
    expect(await got()).toBe('hit: third');
  });

  test('a not-found answer from before a change does not remove the page made after it', async () => {
    change(undefined);
    const answerFor = source.answerFor;
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    source.answerFor = async (address) => {
      const answer = await answerFor(address);
      await gate;
      return answer;
    };
    const slow = said(pages.get('/a'));
    source.answerFor = answerFor;
    change('third');
    expect(await got()).toBe('made: third');
    open();
    expect(await slow).toBe('not found');
    expect(await got()).toBe('hit: third');
  });

  test('the earlier version is sent if making takes long, and the newest as soon as it exists', async () => {
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

  test('the earlier version is normally sent for a minute at most', async () => {
    const open = hold();
    expect(await got()).toBe('stale: first');
    setClock(START + 60_001);
    const waiting = said(pages.get('/a'));
    const first = await Promise.race([
      waiting,
      new Promise((end) => setTimeout(end, 1500, 'waits')),
    ]);
    expect(first).toBe('waits');
    open();
    expect(await waiting).toBe('made: second');
  });

  test('the earlier version is sent if making fails, and making is tried once a second', async () => {
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

  test('the earlier version is sent for ten days at most', async () => {
    source.fails = true;
    await got();
    setClock(START + 10 * 86_400_000);
    expect(await got()).toBe('stale-if-error: first');
    setClock(START + 10 * 86_400_000 + 1001);
    await expect(got()).rejects.toThrow('cannot be made');
  });

  test('nothing withdrawn is sent, however slow or broken everything is', async () => {
    hold();
    const waiting = said(pages.get('/a'));
    await expect.poll(() => source.made).toHaveLength(2);
    source.content.delete('/a');
    const first = await Promise.race([
      waiting,
      new Promise((end) => setTimeout(end, 1300, 'waits')),
    ]);
    expect(first).toBe('waits');
    source.fails = true;
    change(undefined);
    expect(await got()).toBe('not found');
    expect(pages.size.pages).toBe(0);
    await expect(waiting).rejects.toThrow(TryLater);
  });

  test('nothing is sent while the index cannot say that readers may see it', async () => {
    source.answerFor = () => Promise.reject(new TryLater('the index cannot be read now'));
    await expect(got()).rejects.toThrow('the index cannot be read now');
  });
});

describe('while no process can make pages', () => {
  test('public pages are sent as they were, and withdrawn ones are gone at once', async () => {
    source.content.set('/b', 'of b');
    await got();
    await got('/b');
    source.fails = true;
    change(undefined, '/b');
    expect(await got()).toBe('stale-if-error: first');
    expect(await got('/b')).toBe('not found');
    change('of b', '/b');
    await expect(got('/b')).rejects.toThrow('cannot be made');
  });

  test('pages are also sent as they were if the question takes long: after five seconds, and then at once', async () => {
    await got();
    change('something else', '/b');
    setClock(START + 61_000);
    const open = hold();
    const kept = said(pages.get('/a'));
    const other = said(pages.get('/b')).catch((error: unknown) => error);
    expect(await kept).toBe('stale: first');
    setClock(START + 130_000);
    expect(await got()).toBe('stale-if-error: first');
    expect(await other).toBeInstanceOf(TryLater);
    // Who comes now need not wait that long again, and what was begun goes on.
    expect(await got()).toBe('stale-if-error: first');
    expect(source.checks).toBe(1);
    open();
    await expect.poll(() => pages.peek('/a')?.hash).toBe('first');
    expect(pages.peek('/b')?.hash).toBe('something else');
  }, 15_000);

  test('a page that takes long does not hold up the others', async () => {
    for (let nth = 0; nth < 8; nth++) source.content.set(`/${nth}`, String(nth));
    const open = hold();
    const slow = Array.from({ length: 4 }, (_, nth) => got(`/${nth}`).catch(() => 'too long'));
    await expect.poll(() => source.made).toHaveLength(4);
    source.gate = undefined;
    expect(await got('/7')).toBe('made: 7');
    expect(await Promise.all(slow)).toEqual(['too long', 'too long', 'too long', 'too long']);
    open();
  }, 15_000);
});

describe('the file of a page', () => {
  const there = (stamp: string, settled = true): FileState => ({ is: 'there', stamp, settled });

  beforeEach(async () => {
    source.files.set('/a', there('1'));
    await got();
  });

  test('is checked once a second at most', () => {
    source.looks = 0;
    for (let nth = 0; nth < 100; nth++) pages.peek('/a');
    expect(source.looks).toBe(0);
    setClock(START + 1000);
    for (let nth = 0; nth < 100; nth++) expect(pages.peek('/a')?.hash).toBe('first');
    expect(source.looks).toBe(1);
  });

  test('that has changed makes the page be confirmed or made again, whatever the index says', async () => {
    source.files.set('/a', there('2'));
    setClock(START + 1000);
    expect(await got()).toBe('checked: first');
    expect(await got()).toBe('hit: first');
    source.files.set('/a', there('3'));
    source.content.set('/a', 'second');
    setClock(START + 2000);
    expect(await got()).toBe('made: second');
    expect(await got()).toBe('hit: second');
  });

  test('that is being written is checked again', async () => {
    source.files.set('/a', there('2', false));
    setClock(START + 1000);
    expect(await got()).toBe('checked: first');
    setClock(START + 2000);
    source.files.set('/a', there('2'));
    source.content.set('/a', 'second');
    expect(await got()).toBe('made: second');
  });

  test('that is missing takes the page down, even while no process can make pages', async () => {
    source.files.set('/a', { is: 'missing' });
    source.fails = true;
    setClock(START + 1000);
    expect(pages.peek('/a')).toBeUndefined();
    expect(await got()).toBe('withdrawn');
    expect(pages.size.pages).toBe(0);
    expect(source.checks).toBe(0);
  });

  for (const [is, instead] of [
    ['withdrawn', 'withdrawn'],
    ['undecided', 'unavailable'],
  ] as const) {
    test(`that is ${is} takes the page down at once, even while no process can make pages`, async () => {
      source.files.set('/a', { is });
      source.fails = true;
      setClock(START + 1000);
      expect(pages.peek('/a')).toBeUndefined();
      expect(await got()).toBe(instead);
      expect(pages.size.pages).toBe(0);
    });
  }

  test('that has changed and is withdrawn later takes down the page that was sent as it was', async () => {
    source.files.set('/a', there('2'));
    source.fails = true;
    setClock(START + 1000);
    expect(await got()).toBe('stale-if-error: first');
    source.files.set('/a', { is: 'withdrawn' });
    expect(await got()).toBe('withdrawn');
    setClock(START + 2000);
    expect(await got()).toBe('withdrawn');
  });

  test('that was moved is waited for until the index knows where it went', async () => {
    source.files.set('/a', { is: 'missing' });
    setClock(START + 1000);
    const getting = got();
    await expect.poll(() => source.looks).toBeGreaterThan(3);
    source.files.set('/a', there('2'));
    expect(await getting).toBe('checked: first');
  });

  test('changes nothing while the content folder is missing', async () => {
    source.files.set('/a', { is: 'unknown' });
    setClock(START + 1000);
    expect(await got()).toBe('hit: first');
    change('something else', '/b');
    source.disagrees = true;
    expect(await got()).toBe('stale-if-error: first');
    change(undefined);
    expect(await got()).toBe('not found');
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
});

test('memory is bounded: the least recently requested pages are dropped', async () => {
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
    pages = new PageCache(source, source, edition, MEBIBYTE, {
      get: async (version, address) => store.get(version + address),
      put: (version, address, shared) => void store.set(version + address, shared),
    });
  });

  test('what one has made or confirmed, the others need not make', async () => {
    await got();
    change('something else', '/b');
    await got();
    expect([...store.keys()]).toEqual(['v1/a', 'v2/a']);
    const other = new PageCache(source, source, edition, MEBIBYTE, {
      get: async (version, address) => store.get(version + address),
      put: () => undefined,
    });
    expect(await said(other.get('/a'))).toBe('shared: first');
    expect(await said(other.get('/a'))).toBe('hit: first');
    expect(source.made).toHaveLength(1);
  });

  // Made by another just as an article was put up, under the name of the content before; then the
  // article was taken down again, and the content has that name once more.
  test('a page made by another is not used if it is not true here', async () => {
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
