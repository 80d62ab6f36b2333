import { describe, expect, test } from 'vitest';
import { x } from 'xastscript';
import { xmlDocument } from './document';

const text = (value: string) =>
  xmlDocument(x('a', value)).replace(/^.*<a>([\s\S]*)<\/a>\n$/s, '$1');

describe('XML', () => {
  test('begins with its declaration and ends with a line end', () => {
    expect(xmlDocument(x('a', { b: 'c' }, [x('d')]))).toBe(
      '<?xml version="1.0" encoding="utf-8"?><a b="c"><d></d></a>\n',
    );
  });

  test.each([
    ['</script><script>', '&#x3C;/script>&#x3C;script>'],
    ['a & b &amp; c', 'a &#x26; b &#x26;amp; c'],
    ['a ]]> b ]]]]>>', 'a ]]&gt; b ]]]]&gt;>'],
    ['"quotes" and \'others\'', '"quotes" and \'others\''],
    ['line\u2028paragraph\u2029', 'line\u2028paragraph\u2029'],
    ['right to left \u202eabc', 'right to left \u202eabc'],
    ['Šta je НАТО? 😀', 'Šta je НАТО? 😀'],
    ['tab\tline\nend', 'tab\tline\nend'],
    ['a\u0000b\u0008c\u000bd\u001fe', 'abcde'],
    ['a\ufffeb\uffffc', 'abc'],
    ['a\ud800b\udc00c', 'abc'],
  ])('carries %j in text', (value, expected) => {
    expect(text(value)).toBe(expected);
  });

  test('keeps an attribute within its quotes', () => {
    expect(xmlDocument(x('a', { b: '"><c d="\' & ]]> <\u0001\ud800' }))).toBe(
      `<?xml version="1.0" encoding="utf-8"?><a b="&#x22;>&#x3C;c d=&#x22;' &#x26; ]]&gt; &#x3C;"></a>\n`,
    );
  });
});
