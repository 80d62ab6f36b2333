import { expect, test } from 'vitest';
import { bodyIn, finishPage } from './finished-page';

const HTML = Buffer.from(
  `<p>${'Words, and more words, of a page that is long enough. '.repeat(20)}</p>`,
);

const page = () =>
  finishPage(
    { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, lifetime: 'page' },
    HTML,
    true,
  );

test('a page is kept compressed, smaller than it is', async () => {
  const { bodies } = await page();
  expect(Object.keys(bodies)).toEqual(['br', 'gzip']);
  for (const body of Object.values(bodies)) expect(body.length).toBeLessThan(HTML.length / 2);
});

test('its bytes without a coding are made once, however many ask', async () => {
  const made = await page();
  const [one, other] = await Promise.all([bodyIn(made, 'identity'), bodyIn(made, 'identity')]);
  expect(one).toEqual(HTML);
  expect(other).toBe(one);
});
