import { expect } from 'playwright/test';
import { AT_ONCE, remove, revise, SOON, statusAt, textAt } from '../support/editor';
import { ARTICLE, STUB } from '../support/facts';
import type { OwnSite } from '../support/own-site';
import { test } from '../support/site-test';

const file = `articles/${ARTICLE.slug}.mdx`;

/** What an editor does, and what the address answers from then on. */
const WITHDRAWALS: { how: string; act: (site: OwnSite) => Promise<void>; status: number }[] = [
  {
    how: 'that is a draft again',
    act: (site) => revise(site, file, (text) => text.replace('\n---\n', '\ndraft: true\n---\n')),
    status: 404,
  },
  { how: 'that is deleted', act: (site) => remove(site, file), status: 404 },
  {
    how: 'whose frontmatter cannot be read',
    act: (site) => revise(site, file, (text) => text.replace('\n---\n', '\ndraft: [\n---\n')),
    status: 503,
  },
  {
    how: 'whose date moves into the future',
    act: (site) => revise(site, file, (text) => text.replace('2026-11-24', '2126-11-24')),
    status: 404,
  },
];

for (const { how, act, status } of WITHDRAWALS) {
  test(`an article ${how} is gone at once, and from every list soon`, async ({ site }) => {
    expect(await textAt(site, ARTICLE.path)).toContain('documented for years');
    await act(site);
    await expect.poll(() => statusAt(site, ARTICLE.path), AT_ONCE).toBe(status);
    const answer = await fetch(site.url + ARTICLE.path);
    expect(await answer.text()).not.toContain('documented for years');
    for (const list of ['/', '/rss.xml', '/sitemap.xml', STUB.path]) {
      await expect.poll(() => textAt(site, list), SOON).not.toContain(ARTICLE.slug);
    }
    expect(await statusAt(site, ARTICLE.path)).toBe(status);
  });
}
