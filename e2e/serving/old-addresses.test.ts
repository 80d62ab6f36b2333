import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'playwright/test';
import { AT_ONCE, articleFile, remove, save } from '../support/editor';
import { ARTICLE } from '../support/facts';
import { ALIASES, ANSWERS, askRaw, HOSTILE, pathOf, RULES } from '../support/old-addresses';
import { test } from '../support/site-test';

test('old addresses redirect in one step, from the moment a rule is saved until it is removed', async ({
  site,
}) => {
  const leads = async (target: string) => {
    const { status, location } = await askRaw(site.url, target);
    return [target, status, pathOf(site.url, location)];
  };
  expect(await leads('/2013/05/14/old-name')).toEqual(['/2013/05/14/old-name', 404, undefined]);
  await save(site, 'articles/aliased.mdx', articleFile({ extra: [ALIASES] }));
  await save(site, 'articles/hidden-draft.mdx', articleFile({ extra: ['draft: true'] }));
  await save(site, 'redirects.yaml', RULES);
  await expect.poll(async () => (await leads('/node/17'))[1], AT_ONCE).toBe(308);
  await expect.poll(async () => (await leads('/about-us.html'))[1], AT_ONCE).toBe(308);
  for (const [target, status, to] of ANSWERS) {
    expect(await leads(target)).toEqual([target, status, to]);
  }
  expect(await leads('/caf%E9.html')).toEqual(['/caf%E9.html', 308, '/about']);
  for (const target of HOSTILE) {
    const [, status, to] = await leads(target);
    expect(status, target).toBeLessThan(500);
    expect(String(to ?? '/'), target).toMatch(/^\/(?![/\\])/);
  }

  // A mistake in one line affects only that line, and none of the earlier rules.
  await save(site, 'redirects.yaml', `/about-us.html /about\n/new: ${ARTICLE.slug}\n`);
  await expect.poll(async () => (await leads('/new'))[1], AT_ONCE).toBe(308);
  expect((await leads('/about-us.html'))[1]).toBe(308);
  await expect
    .poll(() => site.log(), AT_ONCE)
    .toContain('redirects.yaml:1:1: error: this is not a rule');

  await remove(site, 'redirects.yaml');
  await expect.poll(async () => (await leads('/new'))[1], AT_ONCE).toBe(404);
  expect((await leads('/?p=12'))[1]).toBe(200);
  expect((await leads('/about-us.html'))[1]).toBe(404);
});

test('a rule for an article reveals nothing about it before it is published', async ({ site }) => {
  const secret = 'articles/secret-story.mdx';
  await save(site, secret, articleFile({ extra: ['draft: true', 'aliases: [/node/99]'] }));
  await save(site, 'redirects.yaml', '/old-secret: secret-story\n/old-about: /about\n');
  const ask = (target: string) => askRaw(site.url, target);
  await expect.poll(async () => (await ask('/old-about')).status, AT_ONCE).toBe(308);
  for (const target of ['/old-secret', '/node/99', '/old-secret/']) {
    const { status, location } = await ask(target);
    expect([target, status === 404 || location === '/old-secret']).toEqual([target, true]);
  }
  await save(site, secret, articleFile({ extra: ['aliases: [/node/99]'] }));
  await expect
    .poll(async () => (await ask('/old-secret')).location, AT_ONCE)
    .toBe('/articles/secret-story');
  expect((await ask('/node/99')).location).toBe('/articles/secret-story');
  await save(site, secret, articleFile({ extra: ['draft: true', 'aliases: [/node/99]'] }));
  await expect.poll(async () => (await ask('/old-secret')).status, AT_ONCE).toBe(404);
  expect((await ask('/node/99')).status).toBe(404);
});

test('addresses that lead nowhere are counted, without anything else that readers sent', async ({
  site,
}) => {
  const paths = ['/2011/lost/', '/2011/lost?mail=ana@example.org', '/2011/lost', '/.env', '/about'];
  for (const target of paths) await askRaw(site.url, target);
  await askRaw(site.url, '/articles/no-such-article?token=secret');
  await site.terminate();
  const file = `${site.index}.asked`;
  expect(existsSync(file)).toBe(true);
  const text = readFileSync(file, 'utf8');
  expect(text.split('\n').sort()).toEqual(['', '1 /articles/no-such-article', '2 /2011/lost']);
});
