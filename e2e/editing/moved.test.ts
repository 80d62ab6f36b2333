import { expect } from 'playwright/test';
import { AT_ONCE, articleFile, save, statusAt } from '../support/editor';
import { test } from '../support/site-test';

test('an old address redirects permanently to the new one', async ({ site, page }) => {
  await save(site, 'articles/new-name.mdx', articleFile({ extra: ['aliases: [old-name]'] }));
  await expect.poll(() => statusAt(site, '/articles/old-name'), AT_ONCE).toBe(308);

  const answer = await fetch(`${site.url}/articles/old-name`, { redirect: 'manual' });
  const target = new URL(answer.headers.get('location') ?? '', site.url);
  expect(target.href).toBe(`${site.url}/articles/new-name`);
  await page.goto(`${site.url}/articles/old-name`);
  await expect(page).toHaveURL(`${site.url}/articles/new-name`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A report for a test');
});

test('an old address of a draft leads nowhere', async ({ site }) => {
  const extra = ['aliases: [old-name]', 'draft: true'];
  await save(site, 'articles/new-name.mdx', articleFile({ extra }));
  await save(site, 'articles/later.mdx', articleFile());
  await expect.poll(() => statusAt(site, '/articles/later'), AT_ONCE).toBe(200);
  expect(await statusAt(site, '/articles/old-name')).toBe(404);
  expect(await statusAt(site, '/articles/new-name')).toBe(404);
});
