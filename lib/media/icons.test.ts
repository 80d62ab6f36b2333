import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { config } from '@/proxy';
import { ICON_ADDRESSES, iconsOf, markFileAt } from './icons';

const KEYS = { drawing: 'd'.repeat(32), icon: 'c'.repeat(32), tile: 'e'.repeat(32) };

test('each address of an icon that comes with Standfirst has the one made from the mark', () => {
  const [own, usual] = [iconsOf({ icons: KEYS }), iconsOf({})];
  const named = [own.small.url, own.drawing, own.touch, own.medium, own.large, own.maskable];
  expect(ICON_ADDRESSES.map((address) => `/media/${markFileAt(address, KEYS)}`)).toEqual(named);
  expect(ICON_ADDRESSES).toEqual([
    usual.small.url,
    usual.drawing,
    usual.touch,
    usual.medium,
    usual.large,
    usual.maskable,
  ]);
  expect(markFileAt('/favicon.ico', undefined)).toBeUndefined();
  for (const address of ['/', '/robots.txt', '/toString', '/font-a.woff2']) {
    expect(markFileAt(address, KEYS)).toBeUndefined();
  }
});

test('every icon in public/ can be replaced, and the proxy decides about each', () => {
  const icons = readdirSync('public').filter((name) => /\.(?:ico|png|svg)$/.test(name));
  expect([...ICON_ADDRESSES].sort()).toEqual(icons.map((name) => `/${name}`).sort());
  for (const address of ICON_ADDRESSES) expect(existsSync(`public${address}`)).toBe(true);
  // A matcher of Next without parameters is a regular expression for the whole path.
  const asked = new RegExp(`^${config.matcher}$`);
  for (const address of ICON_ADDRESSES) expect(address).toMatch(asked);
  expect('/robots.txt').not.toMatch(asked);
});
