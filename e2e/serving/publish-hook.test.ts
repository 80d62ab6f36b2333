import { expect, test } from 'playwright/test';
import { articleFile, save } from '../support/editor';
import { type OwnSite, startOwnSite } from '../support/own-site';
import { signature } from '../support/signature';
import { speak, statusesIn } from '../support/wire';

const SECRET = 'only for this test, and long';

test.describe.configure({ mode: 'default' });

let site: OwnSite;

test.beforeAll(async () => {
  site = await startOwnSite({ PUBLISH_SECRET: SECRET });
});

test.afterAll(() => site.stop());

const signed = (body: string, secret = SECRET): string => signature(body, secret);

function publish(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${site.url}/api/publish`, { method: 'POST', body, headers });
}

test('a signed request has the content checked before it is answered, every time it is sent', async () => {
  const body = JSON.stringify({ ref: 'refs/heads/main' });
  for (const slug of ['one', 'two']) {
    await save(site, `articles/${slug}.mdx`, articleFile());
    const answer = await publish(body, { 'X-Hub-Signature-256': signed(body) });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await fetch(`${site.url}/articles/${slug}`)).status).toBe(200);
  }
  const many = Array.from({ length: 12 }, () =>
    publish(body, { 'X-Hub-Signature-256': signed(body) }),
  );
  const statuses = (await Promise.all(many)).map(({ status }) => status);
  expect(statuses.every((status) => status === 200)).toBe(true);
});

const body = '{"ref":"refs/heads/main"}';

const REFUSED: [what: string, headers: Record<string, string>][] = [
  ['no signature', {}],
  ['the signature of another secret', { 'X-Hub-Signature-256': signed(body, 'another secret') }],
  ['the signature of another body', { 'X-Hub-Signature-256': signed(`${body} `) }],
  ['a signature cut off', { 'X-Hub-Signature-256': signed(body).slice(0, -1) }],
  ['a signature in capitals', { 'X-Hub-Signature-256': signed(body).toUpperCase() }],
  ['two signatures', { 'X-Hub-Signature-256': `${signed('x')}, ${signed(body)}` }],
  ['the older signature', { 'X-Hub-Signature': signed(body) }],
  ['the secret itself', { 'X-Hub-Signature-256': SECRET, Authorization: `Bearer ${SECRET}` }],
];

for (const [what, headers] of REFUSED) {
  test(`${what} is refused`, async () => {
    expect((await publish(body, headers)).status).toBe(401);
  });
}

test('other methods are refused', async () => {
  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE']) {
    const answer = await fetch(`${site.url}/api/publish`, { method });
    expect(answer.status, method).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
  }
});

/** It has the form of a signature, which is enough to be allowed to send a body. */
const WELL_FORMED = `X-Hub-Signature-256: sha256=${'0'.repeat(64)}\r\n`;

test('without a signature the server does not wait for a body', async () => {
  const { heard, isEnded } = await speak(
    site.url,
    'POST /api/publish HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n',
  );
  expect(statusesIn(heard)).toEqual([401]);
  expect(heard.toLowerCase()).toContain('\r\nconnection: close\r\n');
  expect(isEnded).toBe(true);
});

test('neither slow senders, signed or not, nor a delivery that is repeated again and again keep others out', async () => {
  const head = 'POST /api/publish HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n';
  const slow = Array.from({ length: 40 }, (_, number) =>
    speak(site.url, `${head}${number % 2 ? WELL_FORMED : ''}\r\n1\r\nx\r\n`, 20_000),
  );
  const headers = { 'X-Hub-Signature-256': signed(body) };
  const replays = await Promise.all(Array.from({ length: 100 }, () => publish(body, headers)));
  expect(replays.map(({ status }) => status)).toEqual(replays.map(() => 200));
  const fresh = '{"ref":"refs/heads/fresh"}';
  expect((await publish(fresh, { 'X-Hub-Signature-256': signed(fresh) })).status).toBe(200);
  for (const { heard, isEnded } of await Promise.all(slow)) {
    expect(statusesIn(heard)[0]).toBeGreaterThanOrEqual(401);
    expect(isEnded).toBe(true);
  }
});

test('a body that is too large is refused before it has arrived, by its length or in chunks', async () => {
  const head = `POST /api/publish HTTP/1.1\r\nHost: x\r\n${WELL_FORMED}`;
  const announced = await speak(site.url, `${head}Content-Length: 1048577\r\n\r\n`);
  expect(statusesIn(announced.heard)).toEqual([413]);
  expect(announced.isEnded).toBe(true);
  const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
  const chunked = await speak(
    site.url,
    `${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(17)}`,
  );
  expect(statusesIn(chunked.heard)).toEqual([413]);
  expect(chunked.isEnded).toBe(true);
});

test('the log contains neither a preview, nor its key, nor who requested it', async () => {
  await fetch(`${site.url}/preview/a-draft?until=1&key=thekey`, {
    headers: { Cookie: 'reader=1', 'X-Forwarded-For': '192.0.2.7' },
  });
  await expect.poll(() => site.log()).toContain('/preview/a-draft');
  expect(site.log()).not.toMatch(/thekey|reader=1|192\.0\.2\.7|only for this test/);
});
