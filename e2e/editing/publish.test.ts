import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { articleFile, save } from '../support/editor';
import { type OwnSite, startOwnSite } from '../support/own-site';
import { signature } from '../support/signature';
import { ask, type WireAnswer } from '../support/wire';

const PUBLISH_SECRET = 'the secret of this test';

/** On a quiet machine a change takes half a second. */
const SOON = { timeout: 60_000, intervals: [50] };

let site: OwnSite;

test.beforeAll(async () => {
  site = await startOwnSite({ PUBLISH_SECRET });
});
test.afterAll(() => site.stop());

/** The text at an address, whatever its status. */
const textAt = async (address: string): Promise<string> =>
  (await ask(site.url, address)).body.toString();

const etagOf = async (address: string): Promise<string> =>
  String((await ask(site.url, address)).headers.etag);

/** How the server says that it came by an answer. */
const howIs = async (address: string): Promise<string> =>
  /desc="([^"]*)"/.exec(String((await ask(site.url, address)).headers['server-timing']))?.[1] ?? '';

async function post(body: string, signature: string): Promise<WireAnswer> {
  const response = await fetch(`${site.url}/api/publish`, {
    method: 'POST',
    body,
    headers: { 'X-Hub-Signature-256': signature, 'Content-Type': 'application/json' },
  });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  };
}

const signed = (body: string): string => signature(body, PUBLISH_SECRET);

test('a saved article is soon on its page and on every list, and other pages stay as they are', async () => {
  // The pages of the articles published just before and after the new one link to it; these pages do not.
  const others = ['/topics/nato', '/archive/2026/11'];
  // The framework's scripts come with data that differ when a page of the build is made again.
  if (!process.env.KEEP_CLIENT_RUNTIME) others.push('/about');
  const lists = ['/', '/rss.xml', '/sitemap.xml', '/topics', '/authors/newsroom', '/archive'];
  for (const address of [...others, ...lists]) await textAt(address);
  const before = await Promise.all(others.map(etagOf));

  await save(site, 'articles/fresh.mdx', articleFile({ extra: ['topics: [Fresh things]'] }));
  for (const address of ['/articles/fresh', '/topics/fresh-things', ...lists.slice(0, 3)]) {
    await expect.poll(() => textAt(address), SOON).toMatch(/fresh|Fresh/);
  }
  expect(await Promise.all(others.map(etagOf))).toEqual(before);
  // A page that was made after the build is confirmed after the next change, not made again.
  await textAt('/about');
  await save(site, 'articles/fresh.mdx', articleFile({ extra: ['topics: [Fresher things]'] }));
  await expect.poll(() => textAt('/topics'), SOON).toContain('Fresher things');
  expect(await howIs('/about')).toMatch(/^(checked|hit)$/);
});

test('a page keeps its ETag across a change that it does not show, and readers get 304', async () => {
  const address = '/topics/nato';
  const etag = await etagOf(address);
  await save(site, 'articles/aside.mdx', articleFile({ extra: ['topics: [Asides]'] }));
  await expect.poll(() => textAt('/topics'), SOON).toContain('Asides');
  const { status, body } = await ask(site.url, address, { headers: { 'If-None-Match': etag } });
  expect(status).toBe(304);
  expect(body).toHaveLength(0);
});

test('readers never see half of a file that is being written slowly', async () => {
  const address = '/articles/slow';
  const first = articleFile({ body: 'The whole first text. '.repeat(50) });
  const second = articleFile({ body: 'The whole second text. '.repeat(50) });
  await save(site, 'articles/slow.mdx', first);
  await expect.poll(() => textAt(address), SOON).toContain('The whole first text.');
  const file = path.join(site.content, 'articles/slow.mdx');
  const seen = new Set<string>();
  for (let end = 0; end <= second.length; end += 80) {
    await writeFile(file, second.slice(0, end));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { status, body } = await ask(site.url, address);
    seen.add(`${status}`);
    expect(body.toString()).toMatch(/The whole first text\.|The whole second text\./);
  }
  await writeFile(file, second);
  await expect.poll(() => textAt(address), SOON).toContain('The whole second text.');
  expect([...seen]).toEqual(['200']);
});

test('a signed delivery makes the server check for changes that no watcher noticed', async () => {
  // Moved into place from outside, as rsync does it.
  const file = path.join(site.content, '..', 'delivered.mdx');
  await writeFile(file, articleFile({}));
  await rename(file, path.join(site.content, 'articles/delivered.mdx'));
  const { status } = await post('{"ref":"refs/heads/main"}', signed('{"ref":"refs/heads/main"}'));
  expect(status).toBe(200);
  expect((await ask(site.url, '/articles/delivered')).status).toBe(200);
});

test('a delivery that is not signed with the secret is refused, whatever is wrong with it', async () => {
  const body = '{}';
  for (const wrong of [
    '',
    'sha256=',
    signed('other'),
    signed(body).slice(0, -1),
    signed(body).replace('sha256', 'sha1'),
  ]) {
    expect((await post(body, wrong)).status, wrong).toBe(401);
  }
  expect((await post('x'.repeat(1_100_000), signed('x'))).status).toBe(413);
  expect((await ask(site.url, '/api/publish')).status).toBe(405);
});

test('without a secret the address does not exist', async ({ baseURL }) => {
  for (const method of ['GET', 'POST']) {
    expect((await ask(baseURL, '/api/publish', { method })).status, method).toBe(404);
  }
});
