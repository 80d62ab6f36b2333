import { describe, expect, test } from 'vitest';
import { scriptJson } from './script-json';

describe('JSON in a script', () => {
  test.each([
    '</script><script>alert(1)</script>',
    '</SCRIPT >',
    '<!-- <script>',
    ']]>',
    'a & b',
    'line\u2028paragraph\u2029',
    '"quotes" and \'others\' and \\',
    'right to left \u202eabc',
    'control \u0000\u0007\u001f',
    'lone \ud800 surrogate',
    'Šta je НАТО? 😀',
  ])('cannot end it, and is read back the same: %j', (text) => {
    const json = scriptJson({ [text]: [text] });
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(json).not.toMatch(/\p{Cc}/u);
    expect(json).not.toMatch(/\p{Cs}/u);
    expect(JSON.parse(json)).toEqual({ [text]: [text] });
  });

  test('leaves out what is undefined', () => {
    expect(scriptJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });
});
