import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  cropsFor,
  ENCODER,
  readVariantFile,
  renditionKey,
  variantFile,
  variantWidths,
  WHOLE,
} from './renditions';

test.each([
  [2400, [320, 480, 720, 960, 1280, 1920, 2400]],
  [8000, [320, 480, 720, 960, 1280, 1920, 2560]],
  [100, [100]],
  [330, [320]],
  [1920, [320, 480, 720, 960, 1280, 1920]],
])('a picture %i px wide has variants of its own widths', (width, widths) => {
  expect(variantWidths(width)).toEqual(widths);
});

test('the name of a variant contains everything its bytes depend on', () => {
  const names = [WHOLE, ...cropsFor('centre'), ...cropsFor('top left')].flatMap((rendition) => [
    renditionKey('a', rendition),
    renditionKey('b', rendition),
  ]);
  expect(new Set(names).size).toBe(names.length);
});

test('ENCODER names the installed sharp, since another version makes other bytes', () => {
  const installed = JSON.parse(readFileSync('node_modules/sharp/package.json', 'utf8')) as {
    version: string;
  };
  expect(ENCODER).toContain(`sharp ${installed.version},`);
});

test('the names of variants can be read back, but no other names', () => {
  const key = renditionKey('a', WHOLE);
  expect(readVariantFile(variantFile(key, 640))).toEqual({ key, width: 640, format: 'webp' });
  expect(readVariantFile(variantFile(key, 32, 'png'))).toEqual({ key, width: 32, format: 'png' });
  const drawing = { key, width: undefined, format: 'svg' };
  expect(readVariantFile(variantFile(key, undefined))).toEqual(drawing);
  for (const name of [`${key}.json`, `${key}-0640.webp`, `../${key}.svg`, `${key}-640.jpg`]) {
    expect(readVariantFile(name)).toBeUndefined();
  }
});
