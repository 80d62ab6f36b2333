import { expect, test } from 'vitest';
import { evaluatePreconditions } from './preconditions';

const ETAG = '"abc-br"';

test.each([
  ['the tag', ETAG],
  ['the tag, weak: caches on the way may weaken it', `W/${ETAG}`],
  ['the last of a list', `"x", W/"y", ${ETAG}`],
  ['the first of a list', `${ETAG}, "x"`],
  ['a list without spaces', `"x",${ETAG},"y"`],
  ['a list with tabs', `"x"\t,\t${ETAG}`],
  ['a list with empty elements', `, ,"x",, ${ETAG} ,`],
  ['a tag with a comma beside it', `"x,y", ${ETAG}`],
  ['a tag of other letters beside it', `"\u00e9", ${ETAG}`],
  ['any', '*'],
  ['any, with spaces', ' * '],
])('If-None-Match names %s: 304', (_, value) => {
  expect(evaluatePreconditions({ 'if-none-match': value }, ETAG)).toBe('not modified');
});

test.each([
  ['another tag', '"abc"'],
  ['nothing', ''],
  ['only commas', ',,'],
  ['the tag without quotes', 'abc-br'],
  ['the tag cut off', ETAG.slice(0, -1)],
  ['the tag in other quotes', "'abc-br'"],
  ['the tag inside of another', '"x,"abc-br",y"'],
  ['the tag as a part of another', '"x, abc-br"'],
  ['a small w', `w/${ETAG}`],
  ['a space after W/', `W/ ${ETAG}`],
  ['no comma between', `"x" ${ETAG}`],
  ['any beside a tag', `*, "x"`],
  ['the tag and then what is no tag', `${ETAG}, abc`],
  ['a space in a tag', `"x y", ${ETAG}`],
])('If-None-Match names %s: all of it is sent', (_, value) => {
  expect(evaluatePreconditions({ 'if-none-match': value }, ETAG)).toBe('send');
});

test.each(['no-cache', 'max-age=0', 'no-store, no-cache', 'NO-CACHE'])(
  'Cache-Control: %s of the request is for caches',
  (value) => {
    const asked = { 'if-none-match': ETAG, 'cache-control': value, pragma: 'no-cache' };
    expect(evaluatePreconditions(asked, ETAG)).toBe('not modified');
  },
);

test.each([
  ['the tag', ETAG, 'send'],
  ['a list with the tag', `"x", ${ETAG}`, 'send'],
  ['any', '*', 'send'],
  ['another tag', '"x"', 'failed'],
  ['the tag, weak', `W/${ETAG}`, 'failed'],
  ['no tag at all', 'abc-br', 'failed'],
] as const)('If-Match names %s', (_, value, verdict) => {
  expect(evaluatePreconditions({ 'if-match': value }, ETAG)).toBe(verdict);
});

test('If-Match is checked first', () => {
  expect(evaluatePreconditions({ 'if-match': '"x"', 'if-none-match': ETAG }, ETAG)).toBe('failed');
  const both = { 'if-match': ETAG, 'if-none-match': ETAG };
  expect(evaluatePreconditions(both, ETAG)).toBe('not modified');
});

test('without conditions the whole answer is sent', () => {
  expect(evaluatePreconditions({ 'if-modified-since': 'now' }, ETAG)).toBe('send');
});
