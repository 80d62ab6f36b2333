import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'playwright/test';
import { test } from '../support/site-test';
import { ask } from '../support/wire';

/** Text by readers and authors that looks like React's scripts, boundaries and segments. */
const WORDS = [
  '$RC(',
  '$RX("B:0","digest")',
  '$RS("S:1","P:1")',
  '<template id="B:0"></template>',
  '<div hidden="" id="S:0">',
  '</p><script>$RC("B:0","S:0")</script>',
];

async function read(base: string | undefined, address: string) {
  const { status, headers, body } = await ask(base, address);
  const html = body.toString();
  return {
    status,
    policy: headers['content-security-policy'],
    scripts: [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag),
    html,
  };
}

test('the words of a search change neither the scripts nor the policy of the page', async ({
  baseURL,
}) => {
  test.skip(process.env.KEEP_CLIENT_RUNTIME === '1', 'all pages keep their scripts');
  const usual = await read(baseURL, '/search?q=nothing');
  for (const words of WORDS) {
    const page = await read(baseURL, `/search?q=${encodeURIComponent(words)}`);
    expect(page.status, words).toBe(200);
    expect(page.policy, words).toBe(usual.policy);
    expect(page.scripts, words).toEqual(['<script type="speculationrules">']);
  }
  expect(usual.policy).toContain("script-src 'inline-speculation-rules';");
});

test('the text of an article changes neither its scripts nor its policy', async ({ site }) => {
  test.slow();
  test.skip(process.env.KEEP_CLIENT_RUNTIME === '1', 'all pages keep their scripts');
  const head = '---\ntitle: "Said: $RC("\nstandfirst: "$RX("\npublished: 2026-01-02\n';
  const authors = 'authors: [newsroom]\n---\n\n';
  const code = WORDS.map((words) => `\`${words}\``).join('\n\n');
  const body = `## S:0\n\nSaid $RC("B:0","S:0"), and so on.\n\n${code}\n`;
  const file = (name: string) => path.join(site.content, 'articles', `${name}.mdx`);
  await writeFile(file('plain-words'), `${head}${authors}## S:0\n\nSaid nothing.\n`);
  await writeFile(file('framework-words'), `${head}${authors}${body}`);
  await expect
    .poll(async () => (await read(site.url, '/articles/framework-words')).status, {
      timeout: 60_000,
    })
    .toBe(200);
  const page = await read(site.url, '/articles/framework-words');
  const usual = await read(site.url, '/articles/plain-words');
  expect(page.html).toContain('Said $RC(');
  expect(page.policy).toBe(usual.policy);
  expect(page.scripts).toEqual(usual.scripts);
  expect(page.scripts).toEqual([
    '<script type="application/ld+json">',
    '<script type="speculationrules">',
  ]);
});
