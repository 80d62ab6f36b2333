import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { hasRedis, Redis } from '../../tools/redis';
import { articleFile, save } from '../support/editor';
import { type OwnSite, startOwnSite } from '../support/own-site';
import { signature } from '../support/signature';
import { ask } from '../support/wire';

const PUBLISH_SECRET = 'the secret of several machines';

/** On a quiet machine a change takes half a second. */
const SOON = { timeout: 60_000, intervals: [25] };

test.skip(!hasRedis(), 'redis-server is not installed');

// One after another, since there is one Redis and one content folder.
test.describe.configure({ mode: 'default' });

let folder: string;
let redis: Redis;
let sites: OwnSite[] = [];

test.beforeAll(async () => {
  test.setTimeout(120_000);
  await mkdir('test-results', { recursive: true });
  folder = await mkdtemp(path.resolve('test-results/machines-'));
  redis = await Redis.open(folder);
  const first = await start({ INDEX_FILE: path.join(folder, 'first.db') });
  sites = [first, await startBeside(first, 'second'), await startBeside(first, 'third')];
});

test.afterAll(async () => {
  await Promise.all(sites.map((site) => site.stop()));
  await redis.stop();
  await rm(folder, { recursive: true, force: true });
});

test.afterEach(() => {
  const { status, expectedStatus } = test.info();
  if (status !== expectedStatus) for (const site of sites) process.stdout.write(site.log());
});

const start = (env: Record<string, string>): Promise<OwnSite> =>
  startOwnSite({ REDIS_URL: redis.url, PUBLISH_SECRET, ...env });

/** Another machine with the same content folder, and its own index. */
const startBeside = ({ content }: OwnSite, name: string): Promise<OwnSite> =>
  start({ CONTENT_DIR: content, INDEX_FILE: path.join(folder, `${name}.db`) });

async function publish(site: OwnSite): Promise<void> {
  const response = await fetch(`${site.url}/api/publish`, {
    method: 'POST',
    body: '{}',
    headers: { 'X-Hub-Signature-256': signature('{}', PUBLISH_SECRET) },
  });
  expect(response.status).toBeLessThan(300);
}

async function look(site: OwnSite, address: string) {
  const { status, headers, body } = await ask(site.url, address);
  const how = /desc="([^"]*)"/.exec(String(headers['server-timing']))?.[1];
  return { status, how, text: body.toString(), etag: headers.etag };
}

/** Waits until a page has these words. */
const shows = (site: OwnSite, address: string, words: string) =>
  expect.poll(async () => (await look(site, address)).text, SOON).toContain(words);

const textsAt = (address: string) =>
  Promise.all(sites.map(async (site) => (await look(site, address)).text));

const everywhere = (words: string) => sites.map(() => expect.stringContaining(words));

const report = (words: string): string => articleFile({ body: words });

test('a change published on one machine reaches all of them, and its page is made once', async () => {
  const [first] = sites as [OwnSite];
  await save(first, 'articles/shared.mdx', report('As it was first.'));
  await publish(first);
  await expect.poll(() => textsAt('/articles/shared'), SOON).toEqual(everywhere('As it was first'));

  await save(first, 'articles/shared.mdx', report('As it is now.'));
  await publish(first);
  await expect.poll(() => textsAt('/articles/shared'), SOON).toEqual(everywhere('As it is now'));

  // One machine after another: the first makes the page, and the others take it from Redis.
  const address = '/topics/nato';
  await save(first, 'articles/of-nato.mdx', articleFile({ extra: ['topics: [NATO]'] }));
  await publish(first);
  await shows(first, address, 'of-nato');
  for (const site of sites.slice(1)) {
    await shows(site, '/sitemap.xml', 'of-nato');
    expect(await look(site, address)).toMatchObject({ status: 200, how: 'shared' });
  }
  const tags = await Promise.all(sites.map(async (site) => (await look(site, address)).etag));
  expect(new Set(tags).size).toBe(1);
});

test('no reader notices when one is killed, and when it is back it takes the pages that others have made', async () => {
  const [first, second, third] = sites as [OwnSite, OwnSite, OwnSite];
  await third.terminate('SIGKILL');
  sites = [first, second];
  await save(first, 'articles/shared.mdx', report('While one was away.'));
  await publish(second);
  await expect
    .poll(() => textsAt('/articles/shared'), SOON)
    .toEqual(everywhere('While one was away'));
  await third.stop();
  const back = await startBeside(first, 'third');
  sites = [first, second, back];
  expect(await look(back, '/articles/shared')).toMatchObject({
    how: 'shared',
    text: expect.stringContaining('While one was away'),
  });
});

test('with Redis stalled, killed and started again, no page is missing, and changes still arrive', async () => {
  test.setTimeout(90_000);
  const [first] = sites as [OwnSite];
  const faults: [words: string, happens: () => void | Promise<void>][] = [
    ['While Redis stalls.', () => redis.signal('SIGSTOP')],
    ['When it goes on.', () => redis.signal('SIGCONT')],
    ['While Redis is full.', () => redis.fill()],
    ['While it is gone.', () => redis.signal('SIGKILL')],
    ['When it is back.', () => redis.start()],
  ];
  for (const [words, happens] of faults) {
    await happens();
    await save(first, 'articles/shared.mdx', report(words));
    await publish(first);
    // If Redis does not tell the others, their own watchers do.
    await expect
      .poll(() => textsAt('/articles/shared'), SOON)
      .toEqual(everywhere(words.slice(0, -1)));
    const statuses = await Promise.all(
      ['/', '/about', '/topics', '/rss.xml', '/search?q=nato'].flatMap((address) =>
        sites.map(async (site) => (await look(site, address)).status),
      ),
    );
    expect([...new Set(statuses)], words).toEqual([200]);
  }
  // Pages made now are shared again: after a failure Redis is left alone for two seconds.
  await expect
    .poll(
      async () => {
        await save(first, 'articles/shared.mdx', report(`At ${Date.now()}.`));
        await publish(first);
        await new Promise((resolve) => setTimeout(resolve, 1200));
        const hows = [];
        for (const site of sites) hows.push((await look(site, '/articles/shared')).how);
        return hows;
      },
      { timeout: 60_000 },
    )
    .toContain('shared');
});

test('between machines with separate content, one that is behind changes nothing for the other', async () => {
  test.setTimeout(90_000);
  const [ahead, behind] = [await start({}), await start({})];
  try {
    const address = '/articles/own';
    for (const site of [ahead, behind])
      await save(site, 'articles/own.mdx', report('The old text.'));
    for (const site of [ahead, behind]) {
      await publish(site);
      await shows(site, address, 'The old text');
    }
    await save(ahead, 'articles/own.mdx', report('The new text.'));
    await publish(ahead);
    await shows(ahead, address, 'The new text');
    // Something else changes here, so that the page is made again, but from the old text.
    await save(behind, 'authors/newsroom.yaml', 'name: Another desk\nkind: organisation\n');
    await publish(behind);
    await shows(behind, address, 'Another desk');
    expect((await look(behind, address)).text).toContain('The old text');
    expect((await look(ahead, address)).text).toContain('The new text');
    expect((await look(ahead, address)).text).not.toContain('Another desk');

    // A machine that has caught up takes the page that the other has made.
    await save(ahead, 'authors/newsroom.yaml', 'name: Another desk\nkind: organisation\n');
    await publish(ahead);
    await shows(ahead, address, 'Another desk');
    await save(behind, 'articles/own.mdx', report('The new text.'));
    await publish(behind);
    await expect
      .poll(() => look(behind, address), SOON)
      .toMatchObject({ text: expect.stringContaining('The new text') });
    const [one, other] = [await look(ahead, address), await look(behind, address)];
    expect(one.etag).toBe(other.etag);
  } finally {
    await Promise.all([ahead.stop(), behind.stop()]);
  }
});
