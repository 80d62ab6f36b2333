import { createHash } from 'node:crypto';
import { expect } from 'playwright/test';
import { revise, SOON, textAt } from '../support/editor';
import { ARTICLE } from '../support/facts';
import { inspectPage } from '../support/inspect-page';
import { test } from '../support/site-test';

const ACCENT = 'rgb(0, 87, 184)';

const FACE = `brand:
  accent: '#0057b8'
footer:
  columns:
    - title: The paper
      links: [{label: About us, href: /about}, {label: All topics, href: /topics}]
  social:
    - {label: Elsewhere, href: https://social.example.org/@paper}
`;

const source = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('after a save the colour of the paper is on every page, light and dark, and the policy allows no other style', async ({
  site,
  page,
}) => {
  expect(await textAt(site, ARTICLE.path)).not.toContain('<style');
  await revise(site, 'site.yaml', (text) => `${text}\n${FACE}`);
  await expect.poll(() => textAt(site, ARTICLE.path), SOON).toContain('<style>');

  const answer = await fetch(site.url + ARTICLE.path);
  const [, style = ''] = /<style>([^<]*)<\/style>/.exec(await answer.text()) ?? [];
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain(`style-src 'self' ${source(style)};`);

  for (const path of [ARTICLE.path, '/', '/stylebook']) {
    expect(await inspectPage(page, site.url + path), path).toEqual([]);
    const accent = page.locator('.text-accent').first();
    const colour = () => accent.evaluate((element) => getComputedStyle(element).color);
    expect(await colour(), path).toBe(ACCENT);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await colour(), path).not.toBe(ACCENT);
    await page.emulateMedia({ colorScheme: 'light' });
  }

  const footer = page.getByRole('contentinfo');
  await expect(footer.getByRole('heading', { name: 'The paper' })).toBeVisible();
  await expect(footer.getByRole('link', { name: 'All topics' })).toHaveAttribute('href', '/topics');
  await expect(footer.getByRole('link', { name: 'Elsewhere' })).toHaveAttribute('rel', 'me');
});

test('a colour with too little contrast is reported with the nearest good one, and the paper keeps the one before', async ({
  site,
}) => {
  await revise(site, 'site.yaml', (text) => `${text}\nbrand:\n  accent: '#ffcc00'\n`);
  await expect.poll(() => site.log(), SOON).toContain('text needs 4.5 to 1');
  expect(site.log()).toMatch(/Write '#[0-9a-f]{6}', the nearest colour that can be read\./);
  expect(await textAt(site, ARTICLE.path)).not.toContain('<style');
});
