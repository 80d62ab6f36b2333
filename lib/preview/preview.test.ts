import { expect, test } from 'vitest';
import { previewPath, readPreviewAddress, readPreviewKey } from './preview-address';
import { isValidPreviewKey, previewKey } from './preview-key';

const SECRET = 'a secret of some length';
const NOW = Date.UTC(2026, 10, 25);
const UNTIL = NOW / 1000 + 3600;

function opensNow(address: string, secret: string | undefined = SECRET, now = NOW): boolean {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  const asked = readPreviewAddress(pathname, searchParams);
  return asked !== undefined && isValidPreviewKey(asked.slug, asked.key, secret, now);
}

const address = previewPath('podžić-pita', previewKey('podžić-pita', UNTIL, SECRET));

test('a link opens its article until it expires', () => {
  expect(opensNow(address)).toBe(true);
  expect(opensNow(address, SECRET, UNTIL * 1000 - 1)).toBe(true);
  expect(opensNow(address, SECRET, UNTIL * 1000)).toBe(false);
});

test.each([
  ['of another article', address.replace(/preview\/[^?]+/, 'preview/other')],
  ['with a later end', address.replace(String(UNTIL), String(UNTIL + 1))],
  [
    'with another signature',
    address.replace(/key=./, (key) => (key === 'key=A' ? 'key=B' : 'key=A')),
  ],
  ['with a shorter signature', address.slice(0, -1)],
  ['without a signature', address.replace(/&key=.*/, '')],
  ['without an end', address.replace(/until=\d+&/, '')],
  ['with an end that is no number', address.replace(String(UNTIL), '1e12')],
  ['with nothing', '/preview/podžić-pita'],
  ['of no article', '/preview/'],
  ['of a folder', address.replace('?', '/x?')],
  ['that cannot be decoded', address.replace(/preview\/[^?]+/, 'preview/%ff')],
])('a link %s opens nothing', (_, wrong) => {
  expect(opensNow(wrong)).toBe(false);
});

test('without a secret, or with an invalid one, previews are off', () => {
  expect(opensNow(address, '')).toBe(false);
  expect(isValidPreviewKey('a', { until: String(UNTIL), signature: '' }, undefined, NOW)).toBe(
    false,
  );
  expect(opensNow(address, 'short')).toBe(false);
  expect(opensNow(address, 'another secret of some length')).toBe(false);
  expect(() => previewKey('a', UNTIL, 'short')).toThrow(RangeError);
});

test('the first of two equal parameters counts, wherever a link is read', () => {
  const doubled = address.replace('?', `?until=${UNTIL}&`).concat('&key=x&until=9');
  expect(opensNow(doubled)).toBe(true);
  expect(opensNow(address.replace('?', '?until=9&'))).toBe(false);
  // As Next passes them to a page.
  expect(readPreviewKey({ until: ['1', '9'], key: ['a', 'b'], x: 'y' })).toEqual({
    until: '1',
    signature: 'a',
  });
  expect(readPreviewKey({ until: [], key: undefined })).toEqual({ until: '', signature: '' });
  expect(readPreviewKey({ until: '1' })).toEqual({ until: '1', signature: '' });
});
