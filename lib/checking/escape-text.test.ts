import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeForTerminal, escapeJson, showUnseen } from './escape-text';

/** Characters that terminals obey, or that change the direction of a line. */
const OBEYED = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/u;

const text = fc.string({ unit: 'binary' });

describe('for a terminal', () => {
  test('no control character of any text survives, and the result is one line', () => {
    fc.assert(fc.property(text, (any) => !OBEYED.test(escapeForTerminal(any))));
  });

  test('visible characters stay as they are', () => {
    for (const seen of ['šta je NATO?', 'נאט״ו', '東京', '👩‍🚒 ☎️', 'می‌خواهم', 'क्‍ष', '\\u001b']) {
      expect(escapeForTerminal(seen)).toBe(seen);
    }
  });

  test.each([
    ['\u001b]0;title\u0007', String.raw`\u001b]0;title\u0007`],
    ['a\r\nb\tc', String.raw`a\u000d\u000ab\u0009c`],
    ['\u007f\u0085\u009b', String.raw`\u007f\u0085\u009b`],
    ['a\u2028b\u2029', String.raw`a\u2028b\u2029`],
    ['\u061c\u200e\u202e\u2069', String.raw`\u061c\u200e\u202e\u2069`],
    ['\u200b\ufeff\u00ad\u3164', String.raw`\u200b\ufeff\u00ad\u3164`],
    ['\ud800', String.raw`\ud800`],
    ['\u{e0041}', String.raw`\u{e0041}`],
  ])('%j is written %s', (unseen, written) => {
    expect(escapeForTerminal(unseen)).toBe(written);
  });
});

test('in a word with a fault, joiners are shown too', () => {
  expect(showUnseen('dra\u200dft\ufe0f')).toBe(String.raw`dra\u200dft\ufe0f`);
});

describe('JSON', () => {
  test('means the same, without control characters', () => {
    fc.assert(
      fc.property(text, (any) => {
        const written = escapeJson(JSON.stringify({ [any]: any }));
        expect(OBEYED.test(written)).toBe(false);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify({ [any]: any })));
      }),
    );
  });

  test('keeps its lines', () => {
    expect(escapeJson('{\n  "a": "\u202e"\n}\n')).toBe('{\n  "a": "\\u202e"\n}\n');
  });
});
