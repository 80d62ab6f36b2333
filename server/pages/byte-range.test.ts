import { expect, test } from 'vitest';
import { byteRange } from './byte-range';

const ETAG = '"one"';
const LENGTH = 100;

const rangeOf = (range?: string, ifRange?: string, method = 'GET') =>
  byteRange({ method, headers: { range, 'if-range': ifRange } }, ETAG, LENGTH);

test.each([
  ['bytes=0-9', { start: 0, end: 9 }],
  ['bytes=90-', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=90-1000', { start: 90, end: 99 }],
  ['bytes=-1000', { start: 0, end: 99 }],
])('%s is one part', (range, part) => {
  expect(rangeOf(range)).toEqual(part);
});

test.each(['bytes=100-', 'bytes=100-200', 'bytes=-0'])('%s is outside of it', (range) => {
  expect(rangeOf(range)).toBe('unsatisfiable');
});

test.each([
  undefined,
  '',
  'bytes',
  'bytes=',
  'bytes=-',
  'lines=1-2',
  'bytes=0-1,5-6',
  'bytes=a-b',
  'bytes=5-1',
  'bytes=1-2-3',
  `bytes=0-${'9'.repeat(400)}`,
])('%s gets all of it', (range) => {
  expect(rangeOf(range)).toBeUndefined();
});

test('a part is sent only of the file that the client knows', () => {
  expect(rangeOf('bytes=0-9', ETAG)).toEqual({ start: 0, end: 9 });
  expect(rangeOf('bytes=0-9', '"another"')).toBeUndefined();
  expect(rangeOf('bytes=0-9', `W/${ETAG}`)).toBeUndefined();
  expect(rangeOf('bytes=0-9', 'Fri, 27 Nov 2026 03:00:00 GMT')).toBeUndefined();
});

test('only GET has parts', () => {
  expect(rangeOf('bytes=0-9', undefined, 'HEAD')).toBeUndefined();
});
