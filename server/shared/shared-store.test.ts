import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { hasRedis, Redis } from '@/tools/redis';
import { finishPage } from '../pages/finished-page';
import type { SharedPage } from '../pages/page-cache';
import { SharedStore } from './shared-store';

const ADDRESS = '/articles/a';

describe.skipIf(!hasRedis())('with a real Redis', () => {
  let folder: string;
  let redis: Redis;
  let shared: SharedPage;
  const opened: SharedStore[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'standfirst-redis-'));
    redis = await Redis.open(folder);
    const headers = { 'Content-Type': 'text/html; charset=utf-8' };
    const body = Buffer.from(
      `<p>${'A page with words, not all of them the same. '.repeat(40)}</p>`,
    );
    const page = await finishPage({ status: 200, headers, lifetime: 'page' }, body);
    shared = { page, basis: JSON.stringify([['entry', [['a']], 'hash']]) };
  });

  afterEach(() => {
    for (const store of opened.splice(0)) store.stop();
  });

  afterAll(async () => {
    await redis.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A store that is connected, what it said, and what it heard. */
  async function open(buildId = 'build') {
    const said: string[] = [];
    const heard: string[] = [];
    const store = new SharedStore(redis.url, buildId, (text) => said.push(text));
    opened.push(store);
    store.start((version) => heard.push(version));
    const isThere = async () => {
      store.put('probe', '/', shared);
      expect(await store.get('probe', '/')).toBeDefined();
    };
    await vi.waitFor(isThere, { timeout: 8000, interval: 50 });
    return { store, said, heard };
  }

  const soon = { timeout: 8000, interval: 50 };

  test('a page made by one machine reaches another, to the byte', async () => {
    const [one, other] = [await open(), await open()];
    one.store.put('v1', ADDRESS, shared);
    await vi.waitFor(
      async () => expect(await other.store.get('v1', ADDRESS)).toEqual(shared),
      soon,
    );
  });

  test('other content and other builds do not meet', async () => {
    const [old, fresh] = [await open('old build'), await open('new build')];
    old.store.put('v2', ADDRESS, shared);
    await vi.waitFor(async () => expect(await old.store.get('v2', ADDRESS)).toBeDefined(), soon);
    expect(await fresh.store.get('v2', ADDRESS)).toBeUndefined();
    expect(await old.store.get('v3', ADDRESS)).toBeUndefined();
  });

  test('a change is announced to the others, but not to its sender', async () => {
    const [one, other] = [await open(), await open()];
    await vi.waitFor(() => {
      one.store.tell('v4');
      expect(other.heard).toContain('v4');
    }, soon);
    expect(one.heard).toEqual([]);
  });

  test('a Redis that stalls costs a reader a tenth of a second, once', async () => {
    const { store, said } = await open();
    redis.signal('SIGSTOP');
    try {
      const begun = performance.now();
      expect(await store.get('v1', ADDRESS)).toBeUndefined();
      const first = performance.now() - begun;
      for (let more = 0; more < 50; more++) expect(await store.get('v1', ADDRESS)).toBeUndefined();
      expect(performance.now() - begun - first).toBeLessThan(50);
      expect(first).toBeLessThan(400);
      // However much is put meanwhile.
      for (let more = 0; more < 2000; more++) store.put('v1', `/${more}`, shared);
    } finally {
      redis.signal('SIGCONT');
    }
    expect(said).toEqual([expect.stringContaining('no answer in 100 ms')]);
    await vi.waitFor(async () => {
      store.put('v5', ADDRESS, shared);
      expect(await store.get('v5', ADDRESS)).toEqual(shared);
    }, soon);
  });

  test('a Redis that is full takes no pages, says so, and is used again when it is not', async () => {
    const { store, said } = await open();
    redis.fill();
    try {
      store.put('v6', ADDRESS, shared);
      await vi.waitFor(() => expect(said).toEqual([expect.stringContaining('OOM')]), soon);
    } finally {
      redis.empty();
    }
    await vi.waitFor(async () => {
      store.put('v6', ADDRESS, shared);
      expect(await store.get('v6', ADDRESS)).toEqual(shared);
    }, soon);
  });

  test('a Redis that is killed and started again is used again, also for announcements', async () => {
    const [one, other] = [await open(), await open()];
    redis.signal('SIGKILL');
    await vi.waitFor(() => expect(one.said.length).toBeGreaterThan(0), soon);
    expect(await one.store.get('v1', ADDRESS)).toBeUndefined();
    one.store.tell('nobody hears it');
    await redis.start();
    await vi.waitFor(async () => {
      one.store.put('v7', ADDRESS, shared);
      expect(await other.store.get('v7', ADDRESS)).toEqual(shared);
    }, soon);
    await vi.waitFor(() => {
      one.store.tell('v8');
      expect(other.heard).toContain('v8');
    }, soon);
  });

  test('a Redis that starts after the site is used from then on', async () => {
    redis.signal('SIGKILL');
    const store = new SharedStore(redis.url, 'build', () => undefined);
    opened.push(store);
    store.start(() => undefined);
    expect(await store.get('v1', ADDRESS)).toBeUndefined();
    await redis.start();
    await vi.waitFor(async () => {
      store.put('v9', ADDRESS, shared);
      expect(await store.get('v9', ADDRESS)).toEqual(shared);
    }, soon);
  });
});
