import { expect, test } from 'vitest';
import { SITE_YAML } from '@/lib/archive-index/testing/temporary';
import { readSite } from '@/lib/content/read-documents';
import { ok } from '@/lib/result';

const said = (accent: string): string[] =>
  readSite(ok(`${SITE_YAML}brand:\n  accent: ${accent}\n`)).problems.map(
    ({ line, column, message, remedy }) => `${line}:${column} ${message} | ${remedy}`,
  );

const HOW = "Write a CSS colour in quotation marks, '#8a1c14', or light: and dark: with one each.";

test.each([
  ["'#0057b880'", "`brand.accent`: this colour is transparent | Write an opaque one: '#0057b8'."],
  [
    "'rgb(255 204 0 / 50%)'",
    "`brand.accent`: this colour is transparent | Write an opaque one: '#916e00'.",
  ],
  [
    'transparent',
    "`brand.accent`: this colour is transparent | Write a CSS colour in quotation marks, such as '#8a1c14'.",
  ],
  ['5', `\`brand.accent\`: this is not a colour | ${HOW}`],
  ["['#8a1c14']", `\`brand.accent\`: this is not a colour | ${HOW}`],
  ['#8a1c14', `\`brand.accent\`: this is empty | ${HOW}`],
  [
    'blu',
    "`brand.accent`: this is not a CSS colour | Write a CSS colour in quotation marks, such as '#8a1c14'.",
  ],
])('%s is refused with what to write', (accent, expected) => {
  expect(said(accent)).toEqual([`9:11 ${expected}`]);
});

test('if only one of two colours is wrong, the error is at that one', () => {
  expect(said("{ light: '#8a1c14', drak: '#fff' }")).toEqual([
    '9:31 unknown key `drak` | Did you mean `dark`?',
  ]);
  expect(said("{ light: '#8a1c14', dark: '#fff8' }")).toEqual([
    "9:37 `brand.accent.dark`: this colour is transparent | Write an opaque one: '#ffffff'.",
  ]);
});
