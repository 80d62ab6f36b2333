import { expect } from 'playwright/test';
import { AT_ONCE, remove, revise, SOON, save, statusAt, textAt } from '../support/editor';
import { ARTICLE, STUB } from '../support/facts';
import type { OwnSite } from '../support/own-site';
import { test } from '../support/site-test';

const file = `articles/${ARTICLE.slug}.mdx`;

/** Ways to withdraw an article, and what its address answers from then on. */
const WITHDRAWALS: {
  how: string;
  act: (site: OwnSite) => Promise<void>;
  status: number;
  said?: string;
}[] = [
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
    how: 'with a slip in the key that is to make it a draft',
    act: (site) =>
      revise(site, file, (text) => text.replace('\n---\n', '\ndr\u0430ft: true\n---\n')),
    status: 503,
    said: `error: unknown key \`dr\u0430ft\` (\`\u0430\` is U+0430): the article is off the site until this is decided`,
  },
  {
    how: 'that gone.yaml names, while its file is still there',
    act: (site) => save(site, 'gone.yaml', `slugs: [${ARTICLE.slug}]\n`),
    status: 410,
    said: `gone.yaml:1:9: warning: \`${ARTICLE.slug}\` is taken down here, but its file still exists: ${file}`,
  },
  {
    how: 'whose date moves into the future',
    act: (site) => revise(site, file, (text) => text.replace('2026-11-24', '2126-11-24')),
    status: 404,
  },
];

const LISTS = [
  '/',
  '/archive',
  '/rss.xml',
  '/sitemap.xml',
  '/search?q=documented+for+years',
  STUB.path,
];

for (const { how, act, status, said } of WITHDRAWALS) {
  test(`an article ${how} is gone at once, and from every list soon`, async ({ site }) => {
    expect(await textAt(site, ARTICLE.path)).toContain('documented for years');
    const suggested = `href="${ARTICLE.path}"`;
    const lost = async () => (await fetch(`${site.url}${ARTICLE.path}x`)).text();
    expect(await lost()).toContain(suggested);
    await act(site);
    await expect.poll(() => statusAt(site, ARTICLE.path), AT_ONCE).toBe(status);
    const answer = await fetch(site.url + ARTICLE.path);
    expect(await answer.text()).not.toContain('documented for years');
    for (const list of LISTS) {
      await expect.poll(() => textAt(site, list), SOON).not.toContain(ARTICLE.slug);
    }
    await expect.poll(lost, SOON).not.toContain(suggested);
    if (said !== undefined) await expect.poll(() => site.log(), SOON).toContain(said);
    expect(await statusAt(site, ARTICLE.path)).toBe(status);
  });
}
