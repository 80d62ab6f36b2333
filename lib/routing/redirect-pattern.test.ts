import { describe, expect, test } from 'vitest';
import {
  filledPath,
  hasNamedParts,
  matchPattern,
  type Pattern,
  partsToMatch,
  readPattern,
} from './redirect-pattern';

function pattern(path: string): Pattern {
  const read = readPattern(path);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

function led(from: string, to: string, path: string): string | undefined {
  const parts = partsToMatch(path);
  const values = parts && matchPattern(pattern(from), parts);
  return values && filledPath(pattern(to), values);
}

describe('an address with named parts', () => {
  test.each([
    // WordPress, Jekyll, Hugo, Joomla, a newspaper with numbers, Blogger, Movable Type
    ['/:year/:month/:day/:slug/', '/articles/:slug', '/2013/05/14/old-name/', '/articles/old-name'],
    ['/:year/:month/:day/:slug.html', '/articles/:slug', '/2013/5/4/a.html', '/articles/a'],
    ['/posts/:slug', '/articles/:slug', '/posts/a', '/articles/a'],
    ['/blog/:id-:slug', '/articles/:slug', '/blog/12-old-name', '/articles/old-name'],
    ['/:slug-:id.html', '/articles/:slug', '/old-2013-name-12345.html', '/articles/old-2013-name'],
    ['/:year-:month-:day-:slug', '/articles/:slug', '/2013-05-14-a-b', '/articles/a-b'],
    ['/p/:year_:slug_:id', '/articles/:slug', '/p/2013_a_b_7', '/articles/a_b'],
    ['/tag/:name', '/topics/:name', '/tag/%C5%A1ta', '/topics/%C5%A1ta'],
    ['/:year/:month', '/archive/:year/:month', '/2013/05', '/archive/2013/05'],
    ['/old/:any', '/', '/old/x', '/'],
    ['/:x.:y', '/topics/:x', '/a.b', undefined],
  ])('%s to %s leads %s to %s', (from, to, path, where) => {
    if (where === undefined) expect(readPattern(from).ok).toBe(false);
    else expect(led(from, to, path)).toBe(where);
  });

  test.each([
    ['/:year/:month/:slug', '/20133/05/a'],
    ['/:year/:month/:slug', '/2013/005/a'],
    ['/:year/:month/:slug', '/2013/05'],
    ['/:year/:month/:slug', '/2013/05/a/b'],
    ['/:slug.html', '/.html'],
    ['/:id', '/12a'],
    ['/:slug', '/'],
    ['/blog/:slug', '/Blog/a'],
    // What nobody can tell, or would lead elsewhere.
    ['/:slug', '/a%2Fb'],
    ['/:slug', '/a%5Cb'],
    ['/:slug', '/a%0D%0ASet-Cookie:b'],
    ['/:slug', '/a%00'],
    ['/:slug', '/caf%E9'],
    ['/:slug', '/%'],
  ])('%s does not match %s', (from, path) => {
    const parts = partsToMatch(path);
    expect(parts && matchPattern(pattern(from), parts)).toBeUndefined();
  });

  test.each(['//evil.example', '/\\evil.example', '/%2F%2Fevil.example', '/..', '/%2e%2e', '/.'])(
    'never leads to another site, or upwards: %s',
    (path) => {
      for (const [from, to] of [
        ['/:a', '/:a'],
        ['/:a/:b', '/:a/:b'],
        ['/:a/:b', '/:b'],
      ] as const) {
        const parts = partsToMatch(path);
        const values = parts && matchPattern(pattern(from), parts);
        const where = values && filledPath(pattern(to), values);
        if (where !== undefined) {
          expect(new URL(where, 'https://site.example').href).toBe(`https://site.example${where}`);
          expect(where).toMatch(/^\/[^/\\]/);
        }
      }
    },
  );

  test('a value is text, whatever it says', () => {
    expect(led('/:slug', '/articles/:slug', '/javascript:alert(1)')).toBe(
      '/articles/javascript%3Aalert(1)',
    );
    expect(led('/:constructor/:id', '/topics/:constructor', '/a/1')).toBe('/topics/a');
    expect(led('/:slug', '/articles/:slug', '/__proto__')).toBe('/articles/__proto__');
  });

  test('a colon inside of a word is a colon', () => {
    expect(hasNamedParts('/wiki/Help:Contents')).toBe(false);
    expect(hasNamedParts('/node/12:a')).toBe(false);
    expect(hasNamedParts('/:slug')).toBe(true);
    expect(led('/wiki/Help:Contents/:slug', '/articles/:slug', '/wiki/Help:Contents/a')).toBe(
      '/articles/a',
    );
  });

  test.each([
    ['/blog/*', '`*`'],
    ['/:slug?p=1', 'has no query'],
    ['/:a/:a', 'named twice'],
    ['/:a-:b', 'only one named part may be any text'],
  ])('%s is refused', (path, message) => {
    const read = readPattern(path);
    expect(!read.ok && read.error.message).toContain(message);
  });

  test('the longest address takes no longer than its length explains', () => {
    const hard = pattern('/:year-:month-:slug-:day-:id.html');
    const paths = ['2013-05-'.repeat(250), '1'.repeat(2000), `${'-'.repeat(1990)}.html`];
    const begun = performance.now();
    for (let times = 0; times < 1000; times++) for (const path of paths) matchPattern(hard, [path]);
    expect((performance.now() - begun) / 3000).toBeLessThan(0.5);
  });
});
