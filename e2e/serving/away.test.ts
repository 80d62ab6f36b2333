import { rename, truncate, writeFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import {
  AT_ONCE,
  articleFile,
  indexed,
  remove,
  revise,
  save,
  statusAt,
  textAt,
} from '../support/editor';
import { ARTICLE, STUB } from '../support/facts';
import { keepAway, signal } from '../support/processes';
import { test } from '../support/site-test';

// Each test has its own site, which starts three processes.
test.describe.configure({ timeout: 180_000 });

/** A process that keeps being killed is restarted only after five seconds, and starting takes time too. */
const ONCE_BACK = { timeout: 60_000, intervals: [250, 500] };

test('while the renderer is down, public pages are sent as they were, and withdrawn ones are not', async ({
  site,
}) => {
  await save(site, 'articles/one.mdx', articleFile());
  await save(site, 'articles/two.mdx', articleFile({ extra: ['aliases: [second]'] }));
  await indexed(site);
  for (const address of ['/', '/articles/one', '/articles/two']) await textAt(site, address);
  const comeBack = keepAway(site, ['renderer']);
  try {
    await revise(site, 'articles/one.mdx', (text) => text.replace('first paragraph', 'second'));
    await revise(site, 'articles/two.mdx', withdrawn);
    await expect.poll(() => statusAt(site, '/articles/two'), AT_ONCE).toBe(404);
    const gone = await fetch(`${site.url}/articles/two`);
    expect(await gone.text()).not.toContain('A report for a test');
    expect(await statusAt(site, '/articles/second')).toBe(404);
    for (const address of ['/', '/articles/one']) {
      expect(await statusAt(site, address), address).toBe(200);
    }
    const cold = await fetch(site.url + STUB.path);
    expect([200, 503]).toContain(cold.status);
    if (cold.status === 503) expect(cold.headers.get('retry-after')).not.toBeNull();
    expect(await statusAt(site, '/health/ready')).toBe(200);
  } finally {
    comeBack();
  }
  await expect.poll(() => textAt(site, '/articles/one'), ONCE_BACK).toContain('second');
});

test.describe('while the indexer is down', () => {
  for (const others of [[], ['renderer']] as const) {
    const also = others.length > 0 ? ', even if the renderer is down too' : '';
    test(`an article is gone in two seconds, however its file withdraws it${also}`, async ({
      site,
    }) => {
      const ways = {
        deleted: () => remove(site, 'articles/deleted.mdx'),
        draft: () => revise(site, 'articles/draft.mdx', withdrawn),
        embargo: () =>
          revise(site, 'articles/embargo.mdx', (text) =>
            text.replace('\n---\n', '\npublishAt: 2100-01-01\n---\n'),
          ),
        gone: () => save(site, 'gone.yaml', 'slugs: [gone]\n'),
      };
      for (const slug of [...Object.keys(ways), 'slip', 'stays']) {
        await save(site, `articles/${slug}.mdx`, articleFile());
      }
      await indexed(site);
      for (const slug of [...Object.keys(ways), 'slip', 'stays']) {
        await textAt(site, `/articles/${slug}`);
      }
      const comeBack = keepAway(site, ['indexer', ...others]);
      try {
        for (const withdraw of Object.values(ways)) await withdraw();
        await revise(site, 'articles/slip.mdx', (text) =>
          text.replace('\n---\n', '\ndrafft: true\n---\n'),
        );
        await revise(site, 'articles/stays.mdx', (text) => text.replace('The first', 'The second'));
        for (const slug of Object.keys(ways)) {
          await expect
            .poll(() => statusAt(site, `/articles/${slug}`), { ...AT_ONCE, message: slug })
            .toBe(404);
        }
        await expect.poll(() => statusAt(site, '/articles/slip'), AT_ONCE).toBe(503);
        expect(await statusAt(site, '/articles/stays')).toBe(200);
      } finally {
        comeBack();
      }
      await expect.poll(() => textAt(site, '/articles/stays'), ONCE_BACK).toContain('The second');
      await expect.poll(() => statusAt(site, '/articles/gone'), ONCE_BACK).toBe(410);
    });
  }

  test('a missing content folder takes nothing off the site', async ({ site }) => {
    await textAt(site, ARTICLE.path);
    await textAt(site, STUB.path);
    const comeBack = keepAway(site, ['indexer']);
    await rename(site.content, `${site.content}-away`);
    const until = Date.now() + 3000;
    while (Date.now() < until) {
      expect(await statusAt(site, ARTICLE.path)).toBe(200);
      expect(await statusAt(site, STUB.path)).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await rename(`${site.content}-away`, site.content);
    comeBack();
  });
});

test.describe('a process that is stopped but not dead is replaced', () => {
  test('the renderer, so that searches are answered', async ({ site }) => {
    const stopped = signal(site, 'renderer', 'SIGSTOP');
    // If it starts within ten seconds, the first search waits for it; on a busy machine it is told to try again.
    await expect.poll(() => statusAt(site, '/search?q=nato'), ONCE_BACK).toBe(200);
    expect(signal(site, 'renderer', 'SIGCONT')).not.toBe(stopped);
  });

  test('the indexer, so that a withdrawal reaches lists, feed and search', async ({ site }) => {
    const headline = 'Soon to be withdrawn';
    await save(site, 'articles/one.mdx', articleFile({ title: headline }));
    await indexed(site);
    const lists = ['/archive/2026/01', '/rss.xml', '/search?q=withdrawn'];
    const names = async (list: string) =>
      (await textAt(site, list)).replaceAll(/<\/?mark>/g, '').includes(headline);
    for (const list of lists) expect(await names(list), list).toBe(true);
    const stopped = signal(site, 'indexer', 'SIGSTOP');
    await revise(site, 'articles/one.mdx', withdrawn);
    for (const list of lists) {
      await expect.poll(() => names(list), ONCE_BACK).toBe(false);
    }
    expect(signal(site, 'indexer', 'SIGCONT')).not.toBe(stopped);
  });
});

function withdrawn(text: string): string {
  return text.replace('\n---\n', '\ndraft: true\n---\n');
}

test.describe('an index', () => {
  for (const [how, damage] of [
    ['emptied', (file: string) => truncate(file, 0)],
    ['cut in half', (file: string) => truncate(file, 40_960)],
    ['written over', (file: string) => writeFile(file, Buffer.alloc(200_000, 'x'))],
  ] as const) {
    test(`that is ${how} is rebuilt at once, and cached pages are still sent`, async ({ site }) => {
      await textAt(site, ARTICLE.path);
      await damage(site.index);
      const begun = Date.now();
      let searched = 0;
      while (searched !== 200) {
        expect(await statusAt(site, ARTICLE.path)).toBe(200);
        searched = await statusAt(site, '/search?q=nato');
        expect(Date.now() - begun).toBeLessThan(ONCE_BACK.timeout);
      }
      expect(await statusAt(site, '/topics')).toBe(200);
    });
  }
});
