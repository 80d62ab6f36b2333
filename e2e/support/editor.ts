import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'playwright/test';
import type { OwnSite } from './own-site';

/** How long a change may take to reach things that are decided at every request: the proxy looks every second. */
export const AT_ONCE = { timeout: 60_000, intervals: [100, 250] };

/** How long it may take to reach pages that are kept for ten seconds and then served once more. */
export const SOON = { timeout: 60_000, intervals: [250, 500] };

/** How often a server may say that it is too busy. */
const MOST_TIMES = 5;

/** Where the stubs of the 17 headlines are. */
export const STUBS = 'articles/related-headlines';

/** A whole article file. */
export function articleFile({
  title = 'A report for a test',
  standfirst = 'What the report says, in a sentence.',
  published = '2026-01-02',
  authors = 'newsroom',
  extra = [],
  body = 'The first paragraph of the report.',
}: {
  title?: string;
  standfirst?: string;
  published?: string;
  authors?: string;
  /** More lines of frontmatter. */
  extra?: readonly string[];
  body?: string;
} = {}): string {
  return [
    '---',
    `title: ${title}`,
    `standfirst: ${standfirst}`,
    `published: ${published}`,
    `authors: [${authors}]`,
    ...extra,
    '---',
    '',
    body,
    '',
  ].join('\n');
}

/** Puts a whole file in place at once, as editors' programs do, so that it is never half written. */
export async function save(site: OwnSite, file: string, text: string): Promise<void> {
  const target = path.join(site.content, file);
  const fresh = path.join(path.dirname(target), `.${path.basename(target)}.new`);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(fresh, text);
  await rename(fresh, target);
}

/** Changes the text of an existing file. */
export async function revise(
  site: OwnSite,
  file: string,
  change: (text: string) => string,
): Promise<void> {
  await save(site, file, change(await readFile(path.join(site.content, file), 'utf8')));
}

export async function remove(site: OwnSite, file: string): Promise<void> {
  await rm(path.join(site.content, file));
}

export async function statusAt(site: OwnSite, address: string): Promise<number> {
  return (await fetch(site.url + address, { redirect: 'manual' })).status;
}

/** The text of a page that must be there. */
export async function textAt(site: OwnSite, address: string): Promise<string> {
  for (let times = 1; ; times++) {
    const answer = await fetch(site.url + address);
    // A server on a busy machine says when to try again.
    if (answer.status === 503 && times < MOST_TIMES) {
      await answer.arrayBuffer();
      await sleep(1000 * Number(answer.headers.get('Retry-After') ?? 1));
      continue;
    }
    expect(answer.status, address).toBe(200);
    return answer.text();
  }
}

/** Preparing a test may take long on a busy machine, and is not measured. In milliseconds. */
const PREPARED = { timeout: 60_000, intervals: [100, 250] };

/** Waits until the site knows about everything that was saved before. */
export async function indexed(site: OwnSite): Promise<void> {
  const slug = `saved-${Date.now()}`;
  await save(site, `articles/${slug}.mdx`, articleFile());
  await expect.poll(() => statusAt(site, `/articles/${slug}`), PREPARED).toBe(200);
}
