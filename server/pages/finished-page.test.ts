import { expect, test } from 'vitest';
import { bodyIn, finishPage } from './finished-page';

const HTML = Buffer.from(
  `<p>${'Words, and more words, of a page that is long enough. '.repeat(20)}</p>`,
);

const finish = (lifetime: 'page' | 'immutable', body = HTML) =>
  finishPage(
    { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, lifetime },
    body,
  );

const page = () => finish('page');

test('a page is kept compressed', async () => {
  const { bodies } = await page();
  expect(Object.keys(bodies)).toEqual(['br', 'gzip']);
  for (const body of Object.values(bodies)) expect(body.length).toBeLessThan(HTML.length / 2);
});

test('its uncompressed bytes are made once, however many readers ask', async () => {
  const made = await page();
  const [one, other] = await Promise.all([bodyIn(made, 'identity'), bodyIn(made, 'identity')]);
  expect(one).toEqual(HTML);
  expect(other).toBe(one);
});

test('a file of the build is compressed harder than a page, for which a reader waits', async () => {
  const text = Array.from({ length: 2000 }, (_, n) => `word${(n * 7919) % 1009}`).join(' ');
  const made = await finish('page', Buffer.from(text));
  const file = await finish('immutable', Buffer.from(text));
  expect(file.bodies.br?.length).toBeLessThan(made.bodies.br?.length ?? 0);
});

test('the same answer has the same bytes each time: its validator is strong', async () => {
  const [one, other] = await Promise.all([page(), page()]);
  expect(other).toEqual(one);
});
