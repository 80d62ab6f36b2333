import { expect } from 'playwright/test';
import { ARTICLE } from '../support/facts';
import { test } from '../support/site-test';

test.describe.configure({ timeout: 180_000 });

/** Clients that send the next request as soon as they are answered, until the returned function is called. */
function flood(
  url: string,
  clients: number,
  pathOf: (nth: number) => string,
): () => Promise<number[]> {
  let isOver = false;
  let nth = 0;
  const statuses: number[] = [];
  const clientsDone = Array.from({ length: clients }, async () => {
    while (!isOver) {
      const answer = await fetch(url + pathOf(nth++));
      await answer.arrayBuffer();
      statuses.push(answer.status);
    }
  });
  return async () => {
    isOver = true;
    await Promise.all(clientsDone);
    return statuses;
  };
}

test('200 clients that ask for missing pages do not slow down searches and pages', async ({
  site,
}) => {
  await fetch(site.url + ARTICLE.path);
  const end = flood(site.url, 200, (nth) => `/articles/nothing-${nth}`);
  for (let nth = 0; nth < 15; nth++) {
    expect((await fetch(`${site.url}/search?q=nato`)).status).toBe(200);
    expect((await fetch(site.url + ARTICLE.path)).status).toBe(200);
  }
  const statuses = await end();
  expect(statuses.length).toBeGreaterThan(200);
  expect(statuses.filter((status) => status !== 404)).toEqual([]);
});

test('200 clients that search do not keep the page for lost readers from anyone', async ({
  site,
}) => {
  const end = flood(site.url, 200, (nth) => `/search?q=nato+${nth}`);
  for (let nth = 0; nth < 10; nth++) {
    expect((await fetch(`${site.url}/articles/nothing-${nth}`)).status).toBe(404);
  }
  const statuses = await end();
  expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
});
