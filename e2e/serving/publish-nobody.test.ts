import { expect, test } from 'playwright/test';
import { type ProcessTree, processTree } from '../../bench/process-tree';
import { articleFile, save, statusAt } from '../support/editor';
import { type OwnSite, startOwnSite } from '../support/own-site';
import { signature } from '../support/signature';

const PUBLISH_SECRET = 'the secret of nobody who looks';

function indexerOf(site: OwnSite): number | undefined {
  const find = (one: ProcessTree | undefined): number | undefined =>
    one?.command.includes('index-process')
      ? one.pid
      : one?.children.map(find).find((pid) => pid !== undefined);
  return find(processTree(site.pid));
}

const publish = (site: OwnSite) =>
  fetch(`${site.url}/api/publish`, {
    method: 'POST',
    body: '{}',
    headers: { 'X-Hub-Signature-256': signature('{}', PUBLISH_SECRET) },
  });

for (const workers of ['1', '2']) {
  test(`${workers} process(es): a webhook whose check was not made is told so, and told to try again`, async () => {
    test.setTimeout(240_000);
    const site = await startOwnSite({ PUBLISH_SECRET, WEB_CONCURRENCY: workers });
    try {
      expect((await publish(site)).status).toBe(200);
      const indexer = indexerOf(site);
      test.skip(indexer === undefined, 'processes cannot be seen here');
      process.kill(Number(indexer), 'SIGKILL');
      const answers = await Promise.all(Array.from({ length: 8 }, () => publish(site)));
      for (const answer of answers) {
        expect(answer.status).toBe(503);
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
      // It gets 200 only if the content was checked after the request: everything saved before is there.
      await save(site, 'articles/looked-for.mdx', articleFile());
      const again = { timeout: 120_000, intervals: [100] };
      await expect.poll(async () => (await publish(site)).status, again).toBe(200);
      expect(await statusAt(site, '/articles/looked-for')).toBe(200);
    } finally {
      await site.stop();
    }
  });
}
