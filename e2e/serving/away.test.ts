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
import { signal } from '../support/processes';
import { test } from '../support/site-test';

// Each has a site of its own, which starts three processes.
test.describe.configure({ timeout: 180_000 });

/** A page that was there is gone within two seconds; a machine that is busy takes longer to say so. */
const WITHIN_TWO_SECONDS = { timeout: 4000, intervals: [100] };

test.describe('while the process that makes pages', () => {
  for (const how of ['is stopped', 'is killed again and again'] as const) {
    test(`${how}, what is public is sent as it was, and what is withdrawn is not`, async ({
      site,
    }) => {
      await save(site, 'articles/one.mdx', articleFile());
      await save(site, 'articles/two.mdx', articleFile({ extra: ['aliases: [second]'] }));
      await indexed(site);
      for (const address of ['/', '/articles/one', '/articles/two']) await textAt(site, address);
      const kill = (): void => {
        try {
          signal(site, 'renderer', 'SIGKILL');
        } catch {
          // There is none just now.
        }
      };
      let killing: NodeJS.Timeout | undefined;
      if (how === 'is stopped') signal(site, 'renderer', 'SIGSTOP');
      else {
        kill();
        killing = setInterval(kill, 100);
      }
      try {
        await revise(site, 'articles/one.mdx', (text) => text.replace('first paragraph', 'second'));
        await revise(site, 'articles/two.mdx', (text) =>
          text.replace('\n---\n', '\ndraft: true\n---\n'),
        );
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
        clearInterval(killing);
      }
      if (how === 'is stopped') signal(site, 'renderer', 'SIGCONT');
      await expect.poll(() => textAt(site, '/articles/one'), AT_ONCE).toContain('second');
    });
  }
});

test.describe('while the process that keeps the index is stopped', () => {
  test('a page whose file is deleted or withdrawn is gone in two seconds', async ({ site }) => {
    for (const slug of ['one', 'two', 'three']) {
      await save(site, `articles/${slug}.mdx`, articleFile());
    }
    await indexed(site);
    for (const slug of ['one', 'two', 'three']) await textAt(site, `/articles/${slug}`);
    signal(site, 'indexer', 'SIGSTOP');
    await remove(site, 'articles/one.mdx');
    await revise(site, 'articles/two.mdx', (text) =>
      text.replace('\n---\n', '\ndraft: true\n---\n'),
    );
    await expect.poll(() => statusAt(site, '/articles/one'), WITHIN_TWO_SECONDS).toBe(404);
    await expect.poll(() => statusAt(site, '/articles/two'), WITHIN_TWO_SECONDS).toBe(503);
    expect(await statusAt(site, '/articles/three')).toBe(200);
    await revise(site, 'articles/three.mdx', (text) => text.replace('first paragraph', 'second'));
    await expect
      .poll(() => textAt(site, '/articles/three'), WITHIN_TWO_SECONDS)
      .toContain('The second');
    signal(site, 'indexer', 'SIGCONT');
    await expect.poll(() => statusAt(site, '/articles/two'), AT_ONCE).toBe(404);
  });

  test('a content folder that is away takes nothing off the site', async ({ site }) => {
    await textAt(site, ARTICLE.path);
    await textAt(site, STUB.path);
    signal(site, 'indexer', 'SIGSTOP');
    await rename(site.content, `${site.content}-away`);
    const until = Date.now() + 3000;
    while (Date.now() < until) {
      expect(await statusAt(site, ARTICLE.path)).toBe(200);
      expect(await statusAt(site, STUB.path)).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await rename(`${site.content}-away`, site.content);
    signal(site, 'indexer', 'SIGCONT');
  });
});

test.describe('an index', () => {
  for (const [how, damage] of [
    ['emptied', (file: string) => truncate(file, 0)],
    ['cut in half', (file: string) => truncate(file, 40_960)],
    ['written over', (file: string) => writeFile(file, Buffer.alloc(200_000, 'x'))],
  ] as const) {
    test(`that is ${how} is made anew at once, and what is kept goes on`, async ({ site }) => {
      await textAt(site, ARTICLE.path);
      await damage(site.index);
      const begun = Date.now();
      let searched = 0;
      while (searched !== 200) {
        expect(await statusAt(site, ARTICLE.path)).toBe(200);
        searched = await statusAt(site, '/search?q=nato');
        expect(Date.now() - begun).toBeLessThan(10_000);
      }
      expect(await statusAt(site, '/topics')).toBe(200);
    });
  }
});
