import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'playwright/test';

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(path.resolve('test-results/content-'));
  await cp('content', folder, { recursive: true });
});

test.afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Runs `npm run check` on the copy of the content. */
function check(env: Record<string, string> = {}) {
  const started = performance.now();
  return new Promise<{ code: number; lines: string[]; ms: number }>((resolve) => {
    const options = { env: { ...process.env, CONTENT_DIR: folder, ...env } };
    const run = execFile('npm', ['run', '--silent', 'check'], options, (_error, stdout) => {
      const ms = performance.now() - started;
      resolve({ code: run.exitCode ?? -1, lines: stdout.trimEnd().split('\n'), ms });
    });
  });
}

async function breakTwoFiles(): Promise<void> {
  // Written in the reverse of the order in which they should be listed.
  await writeFile(
    path.join(folder, 'articles/zebra.mdx'),
    '---\ntitle: Zebra\nstandfrist: What\n---\n\nText <Quot>x</Quot>\n\n# Too large\n',
  );
  await writeFile(
    path.join(folder, 'articles/apple.mdx'),
    '---\ntitle: Apple\n---\n\nText {1 + 1}\n\n<script>alert(1)</script>\n',
  );
}

test('the check finds nothing in the sample content', async () => {
  const { code, lines, ms } = await check();
  expect(lines).toEqual([expect.stringMatching(/^0 errors, 0 warnings in /)]);
  expect(code).toBe(0);
  test.info().annotations.push({ type: 'npm run check', description: `${Math.round(ms)} ms` });
});

test('the check lists every error in every file, in order, each with its place', async () => {
  await breakTwoFiles();
  const { code, lines } = await check();
  expect(code).toBe(1);
  const places = lines.flatMap((line) => /([^/]+\.mdx:\d+:\d+): error: /.exec(line)?.[1] ?? []);
  expect(places).toEqual([
    'apple.mdx:5:6',
    'apple.mdx:7:1',
    'zebra.mdx:3:1',
    'zebra.mdx:6:6',
    'zebra.mdx:8:1',
  ]);
  const text = lines.join('\n');
  expect(text).toContain('`standfrist`');
  expect(text).toContain('Did you mean `standfirst`?');
  expect(text).toContain('Did you mean `<Quote>`?');
  expect(lines.at(-2)).toMatch(/^5 errors, 0 warnings in /);
  expect(lines.at(-1)).toBe(
    'npm run check -- --fix shows how 1 problem can be fixed, and asks first.',
  );
});

test('with ALLOW_BROKEN_CONTENT=1 the check lists the errors and lets the build continue', async () => {
  await breakTwoFiles();
  const { code, lines } = await check({ ALLOW_BROKEN_CONTENT: '1' });
  expect(lines.filter((line) => line.includes(': error: '))).toHaveLength(5);
  expect(code).toBe(0);
});
