import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { AT_ONCE, articleFile, indexed, revise, save, statusAt } from '../support/editor';
import { ARTICLE } from '../support/facts';
import { type OwnSite, startOwnSite } from '../support/own-site';
import { ask, type WireAnswer } from '../support/wire';

/** Words that occur nowhere else, each with what keeps its article from readers. */
const HELD: Record<string, string[]> = {
  zqdraft: ['draft: true'],
  zqembargo: ['publishAt: 2099-01-01'],
  zqfuture: [],
  zqbroken: [],
  zqsyntax: ['nonsense: ['],
};

const HELD_WORD = /zq(?:draft|embargo|future|broken|syntax)[a-z]*/gi;

/** A sentence of the article that was public when the site was built, and its headline. */
const WITHDRAWN = /documented for years|press for NATO membership/;

/** An article with a different word in each of its parts. */
function heldFile(word: string, extra: readonly string[]): string {
  const text = articleFile({
    title: `${word}headline one`,
    extra: [`topics: [${word}topic, NATO]`, `aliases: [${word}alias]`, ...extra],
    body: `The ${word}body text.\n\n<Quote by="${word}speaker" role="Minister" to="reporters" date="2026-01-01">\n  ${word}quote\n</Quote>\n${word === 'zqbroken' ? '\n{x}\n' : ''}`,
  });
  const dated = word === 'zqfuture' ? text.replace('2026-01-02', '2126-01-02') : text;
  return dated.replace('What the report says', `${word}standfirst`);
}

/** Headers and body, without the marks that a search puts inside sentences. */
function textOf({ headers, body }: WireAnswer): string {
  return `${JSON.stringify(headers)}\n${body}`.replace(/<\/?mark[^>]*>/g, '');
}

/** Every address worth trying: pages that link to each other, and requests of machines and attackers. */
async function addresses(site: OwnSite): Promise<string[]> {
  const known = new Set(['/', '/sitemap.xml', '/topics', '/archive', '/rss.xml']);
  for (const address of known) {
    const text = (await ask(site.url, address)).body.toString();
    const links = [...text.matchAll(/(?:href="|<loc>|<link>)([^"<]+)/g)];
    for (const [, href = ''] of links) {
      const url = new URL(href.replaceAll('&amp;', '&'), site.url);
      if (['127.0.0.1', 'localhost'].includes(url.hostname)) known.add(url.pathname + url.search);
    }
  }
  return [...known].filter((address) => !address.startsWith('/_next/static/'));
}

function attacks(buildId: string): string[] {
  const guessed = Object.keys(HELD).flatMap((word) => [
    // Misspelt, so that the site has to look for similar headlines.
    `/articles/${word.replace('zq', 'zqtyped-z')}`,
    `/articles/${word.slice(1)}`,
    `/articles/q${word.slice(1)}-headlin-one`,
    `/search?q=${word.slice(1)}headline`,
    `/search?q=x${word.slice(1)}body`,
    `/search?q=${word.slice(1)}speaker`,
    `/search?q=topic:${word.slice(1)}topic`,
    `/topics/${word.slice(1)}topic`,
  ]);
  const framework = ['', '/about', '/archive', '/topics', '/topics/nato', ARTICLE.path].flatMap(
    (page) => [
      `${page || '/index'}.rsc`,
      `${page || '/index'}.html`,
      `${page || '/index'}.meta`,
      `${page || '/index'}.segments/_full.segment.rsc`,
      `${page || '/index'}.segments/_tree.segment.rsc`,
      `${page || '/index'}.segments/articles/$d$slug/__PAGE__.segment.rsc`,
      `/_next/data/${buildId}${page || '/index'}.json`,
      `/_next/data/${buildId}${page || '/index'}.rsc`,
      `${page || '/'}?_rsc=1`,
    ],
  );
  const others = [
    '/robots.txt',
    '/manifest.webmanifest',
    '/opensearch.xml',
    '/.well-known/security.txt',
    '/health/live',
    '/health/ready',
    '/metrics',
    '/api/publish',
    '/sitemaps/1',
    '/search?q=headline',
    '/search?q=body',
    '/search?q=one',
    '/search?q=after:2020',
    '/search?q=before:2200',
    '/search?q=author:newsroom',
    '/search?q=press+for+NATO',
    '/search?q=documentd',
    '/archive/2126',
    '/archive/2026/01',
    '/authors/newsroom',
    '/preview/zqtyped',
    '/-/-/-/-/-/articles/zqtyped',
    '/500',
  ];
  return [...guessed, ...framework, ...others];
}

test('nothing that the site sends contains anything held back from readers', async () => {
  const site = await startOwnSite({ PREVIEW_SECRET: 'only for this test, and long' });
  try {
    for (const [word, extra] of Object.entries(HELD)) {
      await save(site, `articles/${word}slug.mdx`, heldFile(word, extra));
    }
    await indexed(site);
    // Requested while it is public, so that it is in memory.
    expect(textOf(await ask(site.url, ARTICLE.path))).toMatch(WITHDRAWN);
    expect(textOf(await ask(site.url, '/search?q=press'))).toMatch(WITHDRAWN);
    for (const address of await addresses(site)) await ask(site.url, address);
    await revise(site, `articles/${ARTICLE.slug}.mdx`, (text) =>
      text.replace('\n---\n', '\ndraft: true\n---\n'),
    );
    await expect.poll(() => statusAt(site, ARTICLE.path), AT_ONCE).toBe(404);

    const buildFolder = path.join(site.content, '..', '.next', 'static');
    const buildIds = (await readdir(buildFolder)).filter((name) => !['chunks', 'media'].includes(name)); // biome-ignore format: one line
    const asked = [...(await addresses(site)), ...attacks(buildIds[0] ?? '')];
    expect(asked.length).toBeGreaterThan(120);
    const headers = [{}, { RSC: '1', 'Next-Router-Prefetch': '1' }];
    for (const address of asked) {
      for (const sent of headers) {
        const answer = await ask(site.url, address, { headers: sent });
        const said = textOf(answer);
        expect.soft(said.match(HELD_WORD) ?? [], address).toEqual([]);
        expect.soft(said, address).not.toMatch(WITHDRAWN);
        expect.soft(answer.status, address).toBeLessThan(500);
      }
    }
    // The addresses themselves reveal no more than that nothing is there, or that something is in error.
    for (const [word] of Object.entries(HELD)) {
      for (const address of [
        `/articles/${word}slug`,
        `/articles/${word}alias`,
        `/topics/${word}topic`,
      ]) {
        const { status, body } = await ask(site.url, address);
        expect.soft([404, 503], address).toContain(status);
        const others = body.toString().replaceAll(address.split('/').at(-1) ?? '', '').match(HELD_WORD); // biome-ignore format: one line
        expect.soft(others ?? [], address).toEqual([]);
      }
    }
  } finally {
    await site.stop();
  }
});
