import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { save } from '../support/editor';
import { type OwnSite, startOwnSite } from '../support/own-site';
import { ask } from '../support/wire';

/** The figures that Prometheus would get. */
async function figures(site: OwnSite): Promise<string> {
  // Lines are buffered for a moment.
  await expect.poll(() => site.log()).toContain('metrics are at');
  const place = /metrics are at (http:\S+?)"/.exec(site.log())?.[1];
  const response = await fetch(String(place));
  expect(response.status).toBe(200);
  return response.text();
}

test('the server reports that it is alive, and that it is ready', async ({ baseURL }) => {
  for (const address of ['/health/live', '/health/ready']) {
    const { status, headers } = await ask(baseURL, address);
    expect(status, address).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
  }
});

test('each request has one line of JSON and an id, which a proxy may have set', async () => {
  const site = await startOwnSite();
  const given = 'given-by-a-proxy-1';
  const { headers } = await ask(site.url, '/about?secret=1', {
    headers: { 'X-Request-Id': given },
  });
  const own = (await ask(site.url, '/topics', { headers: { 'X-Request-Id': 'no"id' } })).headers;
  await site.stop();
  expect(headers['x-request-id']).toBe(given);
  const lines = site
    .log()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  const of = (id: unknown) =>
    lines.map((line) => JSON.parse(line)).filter((line) => line.id === id);
  expect(of(given)).toEqual([
    // The only queries that are logged are the words of searches.
    expect.objectContaining({ method: 'GET', url: '/about', status: 200, msg: 'request' }),
  ]);
  expect(own['x-request-id']).toMatch(/^[\w-]{8,}$/);
  expect(of(own['x-request-id'])).toHaveLength(1);
});

test('metrics have a port of their own', async () => {
  const site = await startOwnSite({ METRICS_PORT: '0' }).catch((error: Error) => error);
  if (site instanceof Error) throw site;
  try {
    await ask(site.url, '/about');
    const text = await figures(site);
    expect(text).toMatch(/standfirst_requests_total\{status="200",cache="(made|hit)"\} \d/);
    expect(text).toContain('process_resident_memory_bytes');
    expect((await ask(site.url, '/metrics')).status).toBe(404);
  } finally {
    await site.stop();
  }
});

test('the feed is made before anybody requests it', async () => {
  const site = await startOwnSite({ METRICS_PORT: '0' });
  try {
    // One other page is requested when the site starts.
    const kept = async () => Number(/^standfirst_kept_pages (\d+)/m.exec(await figures(site))?.[1]);
    await expect.poll(kept).toBe(2);
    const { headers } = await ask(site.url, '/rss.xml');
    expect(headers['server-timing']).toContain('desc="hit"');
  } finally {
    await site.stop();
  }
});

test('SIGTERM lets an answer under way finish, and the server exits with 0', async () => {
  const site = await startOwnSite();
  const slow = ask(site.url, '/search?q=kosovo');
  // By then the request has been accepted, but may not be finished.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const ended = site.terminate();
  expect((await slow).status).toBe(200);
  expect(await ended).toBe(0);
});

test('several processes answer on one port, share one set of metrics, and all see a change', async () => {
  const site = await startOwnSite({ WEB_CONCURRENCY: '2', METRICS_PORT: '0' });
  try {
    const file = path.join(site.content, 'site.yaml');
    await save(
      site,
      'site.yaml',
      (await readFile(file, 'utf8')).replace(/^name: .*/m, 'name: Renamed'),
    );
    const names = async () => {
      const pages = await Promise.all(
        Array.from({ length: 12 }, () =>
          ask(site.url, '/about').then(({ body }) => body.toString()),
        ),
      );
      return pages.filter((page) => page.includes('Renamed')).length;
    };
    await expect.poll(names).toBe(12);
    const pids = new Set<number>();
    for (const line of site.log().split('\n')) {
      if (line.startsWith('{')) pids.add(JSON.parse(line).pid);
    }
    expect(pids.size).toBeGreaterThan(1);
    const text = await figures(site);
    const sum = (pattern: RegExp): number =>
      [...text.matchAll(pattern)].reduce((all, [, value]) => all + Number(value), 0);
    expect(sum(/^standfirst_requests_total\{[^}]*\} (\d+)/gm)).toBeGreaterThan(12);
    expect(text).toContain('process_resident_memory_bytes');
  } finally {
    await site.stop();
  }
});
