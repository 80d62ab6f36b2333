import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { previewPath } from '../../lib/preview/preview-address';
import { previewKey } from '../../lib/preview/preview-key';
import { AT_ONCE, articleFile, save, statusAt } from '../support/editor';
import { type OwnSite, startOwnSite } from '../support/own-site';
import { ask } from '../support/wire';

const SECRET = 'only for this test, and long';

/** What `npm run preview-link` prints for the site, as a path. */
function link(site: OwnSite, slug: string): string {
  const printed = execFileSync(
    process.execPath,
    ['tools/run.mjs', 'tools/preview-link.ts', slug, '--hours', '1'],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        PREVIEW_SECRET: SECRET,
        CONTENT_DIR: site.content,
        INDEX_FILE: path.join(site.content, '..', 'preview-link.db'),
      },
    },
  );
  const { pathname, search } = new URL(printed.trim());
  return pathname + search;
}

test('a signed link shows one draft to anyone who has it, and to nobody else', async ({ page }) => {
  const site = await startOwnSite({ PREVIEW_SECRET: SECRET });
  try {
    await save(
      site,
      'articles/secret.mdx',
      articleFile({ title: 'Not yet', extra: ['draft: true'], body: 'Under wraps.' }),
    );
    await save(
      site,
      'articles/later.mdx',
      articleFile({ title: 'Later', extra: ['publishAt: 2099-01-01'] }),
    );
    await save(site, 'articles/public.mdx', articleFile());
    await expect.poll(() => statusAt(site, '/articles/public'), AT_ONCE).toBe(200);
    const address = link(site, 'secret');

    const answer = await page.goto(site.url + address);
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()['cache-control']).toContain('no-store');
    await expect(page.getByText('Under wraps.')).toBeVisible();
    await expect(page.getByRole('note')).toContainText('Preview.');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);

    expect(await statusAt(site, '/articles/secret')).toBe(404);
    for (const wrong of [
      address.replace('/secret?', '/later?'),
      address.replace(/key=./, (key) => (key === 'key=A' ? 'key=B' : 'key=A')),
      address.replace(/until=\d/, 'until=9'),
      address.replace(/\?.*/, ''),
      '/preview/secret?until=1&key=',
      '/preview',
    ]) {
      expect(await statusAt(site, wrong), wrong).toBe(404);
    }
    expect(await statusAt(site, link(site, 'later'))).toBe(200);

    for (const slug of ['secret', 'nothing-there']) {
      const ended = previewPath(slug, previewKey(slug, 1_700_000_000, SECRET));
      expect((await page.goto(site.url + ended))?.status()).toBe(410);
      await expect(page.getByRole('heading')).toHaveText(/^This preview ended on 14 November 2023/);
      await expect(page.getByText('Not yet')).toHaveCount(0);
      const forged = ended.replace('until=17', 'until=16');
      expect(await statusAt(site, forged), forged).toBe(404);
    }
    for (const list of ['/', '/rss.xml', '/sitemaps/1', '/search?q=wraps', '/authors/newsroom']) {
      const text = await (await fetch(site.url + list)).text();
      expect(text, list).not.toContain('Not yet');
      // Except for the pattern of pages that browsers must not make ahead of time.
      expect(text, list).not.toMatch(/\/preview\/[^*]/);
    }
  } finally {
    await site.stop();
  }
});

test('a preview gives its key to nobody: not to the log, and not to the pages it links to', async () => {
  const site = await startOwnSite({ PREVIEW_SECRET: SECRET });
  try {
    await save(site, 'articles/secret.mdx', articleFile({ extra: ['draft: true'] }));
    await save(site, 'articles/public.mdx', articleFile());
    await expect.poll(() => statusAt(site, '/articles/public'), AT_ONCE).toBe(200);
    const address = link(site, 'secret');
    const key = new URL(address, site.url).searchParams.get('key') ?? '';
    expect(key).toHaveLength(43);

    // Of parameters given twice, the first counts.
    for (const doubled of [
      `${address}&until=9`,
      `${address}&key=x`,
      `${address}&until=9&until=8`,
    ]) {
      expect(await statusAt(site, doubled), doubled).toBe(200);
    }
    for (const doubled of [address.replace('?', '?until=9&'), address.replace('?', '?key=x&')]) {
      expect(await statusAt(site, doubled), doubled).toBe(404);
    }
    const written = [
      address,
      address.replace('/secret', '/secret/'),
      address.replace('/secret', '/other'),
      address.replace('preview', '%70review'),
      address.replace('preview', 'PREVIEW'),
      address.replace('key=', 'KEY='),
      address.replace('key=', '%6bey='),
      address.replace('?', '%3F'),
      address.replace('?', '&'),
      `/search?q=${encodeURIComponent(address)}`,
    ];
    for (const one of written) {
      const answer = await ask(site.url, one);
      expect(answer.status, one).toBeLessThan(500);
      expect(answer.headers['referrer-policy'], one).toBe('no-referrer');
    }
    await ask(site.url, '/the-last-one');
    await expect.poll(() => site.log()).toContain('/the-last-one');
    expect(site.log()).not.toContain(key);
    expect(site.log()).toContain('"url":"/preview/secret"');
    expect((await ask(site.url, '/')).headers['referrer-policy']).not.toBe('no-referrer');
  } finally {
    await site.stop();
  }
});

test('without the secret there are no previews', async () => {
  const site = await startOwnSite({ PREVIEW_SECRET: '' });
  try {
    await save(site, 'articles/secret.mdx', articleFile({ extra: ['draft: true'] }));
    expect(await statusAt(site, link(site, 'secret'))).toBe(404);
  } finally {
    await site.stop();
  }
});

test('in production an article page contains nothing from live edit', async ({ request }) => {
  expect(await (await request.get('/')).text()).not.toContain('-live');
  expect((await request.get('/-live/client.js')).status()).toBe(404);
});
