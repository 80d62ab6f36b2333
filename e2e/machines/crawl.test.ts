import { expect, test } from 'playwright/test';
import { HEADLINES } from '../support/facts';

test('every link on every page leads somewhere', async ({ request, baseURL }) => {
  const origin = baseURL ?? '';
  const waiting = ['/'];
  const known = new Set(waiting);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const response = await request.get(path);
    expect.soft(response.status(), path).toBe(200);
    if (!response.headers()['content-type']?.startsWith('text/html')) continue;
    for (const href of linksIn(await response.text())) {
      const url = new URL(href, origin + path);
      const next = url.pathname + url.search;
      if (url.origin !== origin || known.has(next)) continue;
      known.add(next);
      waiting.push(next);
    }
  }
  // The article, its headlines and the lists: if there are fewer, the crawl got nowhere.
  expect(known.size).toBeGreaterThan(HEADLINES.length + 10);
});

/** The addresses of all `<a>` on a page, with entities resolved. */
function linksIn(html: string): string[] {
  const links = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)];
  return links.map(([, href = '']) => href.replaceAll('&amp;', '&'));
}
