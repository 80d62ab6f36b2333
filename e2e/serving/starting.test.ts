import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { freePort } from '../../tools/free-port';
import { ARTICLE } from '../support/facts';
import { startOwnSite, terminate } from '../support/own-site';

/** What an address answers; `undefined` while nothing is listening. */
async function said(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address);
    return `${answer.status} ${(await answer.text()).trim()}`;
  } catch {
    return undefined;
  }
}

for (const workers of ['1', '2']) {
  test(`${workers} process(es): while the index is being made the site is alive, and says why it is not ready`, async () => {
    test.setTimeout(480_000);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const starting = startOwnSite({ PORT: String(port), WEB_CONCURRENCY: workers });
    starting.catch(() => undefined);
    const early = { timeout: 120_000, intervals: [20] };
    try {
      await expect.poll(() => said(`${origin}/health/live`), early).toBe('200 alive');
      // With so few articles, the index may be finished before one of several workers listens.
      const reasons = ['index is being made', 'process that makes pages is starting'];
      const why = reasons.slice(0, Number(workers)).map((reason) => `503 the ${reason}`);
      expect(why).toContain(await said(`${origin}/health/ready`));
      await starting;
      await expect.poll(() => said(`${origin}/health/ready`), early).toBe('200 ready');
    } finally {
      await (await starting).stop();
    }
  });
}

test('when too few files may be open, an article is served or the site is not ready, but there is never a 500', async () => {
  test.setTimeout(480_000);
  await mkdir('test-results', { recursive: true });
  const folder = await mkdtemp(path.resolve('test-results/few-files-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const limited = ['ulimit -n 64; exec "$0" "$@"', process.execPath];
  const server = spawn('sh', ['-c', ...limited, 'tools/run.mjs', 'server/serve.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      INDEX_FILE: path.join(folder, 'index.db'),
    },
  });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  try {
    const settled = { timeout: 200_000, intervals: [100] };
    await expect.poll(() => log, settled).toMatch(/could not be loaded|Standfirst is at/);
    if (log.includes('Standfirst is at')) {
      expect(await said(origin + ARTICLE.path)).toMatch(/^200 /);
    } else {
      expect(log).toContain('Allow more open files');
      expect(await said(`${origin}/health/live`)).toBe('200 alive');
      expect(await said(`${origin}/health/ready`)).toMatch(/^503 /);
      expect(await said(origin + ARTICLE.path)).toMatch(/^503 /);
    }
  } finally {
    await terminate(server);
    await rm(folder, { recursive: true, force: true });
  }
});
