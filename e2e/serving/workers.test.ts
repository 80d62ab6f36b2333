import { expect, test } from 'playwright/test';
import { articleFile, save, statusAt } from '../support/editor';
import { type OwnSite, startOwnSite } from '../support/own-site';
import { signature } from '../support/signature';
import { ask } from '../support/wire';

const PUBLISH_SECRET = 'the secret of several workers';

/** Workers restart in a few seconds, but on a busy machine it may take many. */
const BACK = { timeout: 150_000, intervals: [100] };

test.describe.configure({ mode: 'default' });

let site: OwnSite;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await startOwnSite({ WEB_CONCURRENCY: '2', PUBLISH_SECRET });
});

test.afterAll(() => site.stop());

/** The processes that have answered since `from` lines of the log. */
function answered(from: number): Set<number> {
  const lines = site.log().split('\n').slice(from);
  return new Set(
    lines
      .filter((line) => line.includes('"msg":"request"'))
      .map((line) => Number(JSON.parse(line).pid)),
  );
}

/** The two processes that answer now. */
async function workers(): Promise<number[]> {
  const from = site.log().split('\n').length;
  const both = async () => {
    // Each on its own connection, because a kept connection stays with its process.
    const once = () => ask(site.url, '/about', { headers: { Connection: 'close' } });
    await Promise.all(Array.from({ length: 8 }, () => once().catch(() => undefined)));
    return answered(from).size;
  };
  await expect.poll(both, BACK).toBe(2);
  return [...answered(from)];
}

const publish = () =>
  fetch(`${site.url}/api/publish`, {
    method: 'POST',
    body: '{}',
    headers: { 'X-Hub-Signature-256': signature('{}', PUBLISH_SECRET) },
  });

test('workers that die while a webhook waits for a check do not end the site', async () => {
  test.setTimeout(480_000);
  const pids = await workers();
  // A check waits until the file is at least a quarter of a second old.
  await save(site, 'articles/during-the-look.mdx', articleFile());
  const answers = [publish(), publish()].map((answer) => answer.catch(() => undefined));
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  await Promise.all(answers);
  await expect
    .poll(() => statusAt(site, '/articles/during-the-look').catch(() => 0), BACK)
    .toBe(200);
});

test('while one worker is down the other answers, and both see changes made in the meantime', async () => {
  test.setTimeout(240_000);
  const [first] = await workers();
  process.kill(Number(first), 'SIGKILL');
  await save(site, 'articles/meanwhile.mdx', articleFile());
  await expect.poll(() => statusAt(site, '/articles/meanwhile').catch(() => 0), BACK).toBe(200);
  const statuses = await Promise.all(
    Array.from({ length: 20 }, async () => (await ask(site.url, '/about')).status),
  );
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(await workers()).not.toContain(first);
});

test('a worker that hangs gets no readers', async () => {
  test.setTimeout(240_000);
  const [first] = await workers();
  process.kill(Number(first), 'SIGSTOP');
  // Each on its own connection, before anything notices that one of the two has stopped.
  const asked = Array.from({ length: 12 }, () => ask(site.url, '/about'));
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200]));
});
