import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { shippedLanguage } from '@/lib/words/language';
import { PlainPages } from './plain-pages';

const german = { ...shippedLanguage('de'), prefix: '/de' };

const pages = new PlainPages(async (path) =>
  path.startsWith('/de')
    ? { language: german, name: 'Blatt' }
    : { language: shippedLanguage('en'), name: 'Paper' },
);

const textOf = async (url: string): Promise<string> => {
  const { bodies } = await pages.of({ do: 'not found' }, url);
  return String(gunzipSync(bodies.gzip ?? Buffer.alloc(0)));
};

test('a plain page is in the language of its address, and leads to the front page of that', async () => {
  expect(await textOf('/de/nirgends?a=/')).toContain('<html lang="de">');
  expect(await textOf('/de/nirgends')).toContain('<a href="/de"><bdi>Blatt</bdi></a>');
  expect(await textOf('/nowhere?/de')).toContain('<a href="/"><bdi>Paper</bdi></a>');
});

test('each is made once for all readers of a language', async () => {
  const once = await pages.of({ do: 'gone' }, '/de/a');
  expect(await pages.of({ do: 'gone' }, '/de/b')).toBe(once);
  const other = await pages.of({ do: 'gone' }, '/a');
  expect(other).not.toBe(once);
  expect(await pages.of({ do: 'gone' }, '/de/c')).toBe(once);
  expect(await pages.of({ do: 'gone' }, '/c')).toBe(other);
});
