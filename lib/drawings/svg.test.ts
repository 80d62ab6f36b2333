import { describe, expect, test } from 'vitest';
import { readSvg } from './svg';

const svg = (inside: string, attributes = 'viewBox="0 0 30 20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

describe('drawings that are shown', () => {
  test.each([
    ['paths', svg('<path d="M0 0h10" fill="#123"/>')],
    ['a gradient that it has itself', svg('<linearGradient id="a"/><rect fill="url(#a)"/>')],
    ['a symbol used again', svg('<symbol id="s"/><use xlink:href="#s"/>')],
    ['a style sheet of its own', svg('<style>.a { fill: red; mask: url("#m") }</style>')],
    [
      'what a drawing program remembers',
      '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="30px" height="20"><inkscape:grid/><metadata/></svg>',
    ],
  ])('%s', (_, text) => {
    expect(readSvg(text)).toEqual({ width: 30, height: 20 });
  });
});

describe('a drawing that runs or loads anything is refused', () => {
  test.each([
    ['a script', svg('<script>1</script>'), '<script>'],
    ['a handler', svg('<rect onload="1"/>'), 'an event handler'],
    ['a handler of the root', svg('', 'onload="1" viewBox="0 0 1 1"'), 'an event handler'],
    ['another document', svg('<foreignObject><p/></foreignObject>'), '<foreignObject>'],
    ['an embedded picture', svg('<image href="data:image/png;base64,AA"/>'), '<image>'],
    ['a link', svg('<a href="https://example.org"><rect/></a>'), '<a>'],
    ['a symbol from elsewhere', svg('<use xlink:href="https://example.org/a.svg#b"/>'), 'a link'],
    ['a symbol in an address', svg('<use href="data:image/svg+xml,x#b"/>'), 'a link'],
    ['an animation', svg('<rect><set attributeName="href" to="javascript:1"/></rect>'), '<set>'],
    ['an import', svg('<style>@import "https://example.org/a.css"</style>'), 'a style sheet'],
    ['an address in a style', svg('<rect style="fill: url(https://e.org/a)"/>'), 'an address'],
    ['the same, escaped', svg('<rect style="fill: \\75 rl(https://e.org/a)"/>'), 'escaped'],
    ['a font', svg('<style>@font-face { font-family: a }</style>'), 'loads something'],
    ['a script in a link', svg('<rect fill="java&#9;script:1"/>'), 'an address'],
    ['a stylesheet instruction', `<?xml-stylesheet href="a"?>${svg('')}`, 'an instruction'],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`, 'entities'],
    [
      'HTML under the name of a drawing program',
      svg('<inkscape:script xmlns:inkscape="http://www.w3.org/1999/xhtml">1</inkscape:script>'),
      'another name for a language',
    ],
    [
      'SVG under another name',
      svg('<i:script xmlns:i="http://www.w3.org/2000/svg">1</i:script>'),
      'another name for a language',
    ],
    [
      'a root of HTML',
      '<html xmlns="http://www.w3.org/1999/xhtml"><svg/></html>',
      'there is no SVG',
    ],
    ['HTML inside', svg('<g xmlns="http://www.w3.org/1999/xhtml"/>'), 'another language'],
    ['what is not XML', '<svg><g></svg>', 'not well-formed'],
    ['no size', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'how large'],
  ])('%s', (_, text, message) => {
    const found = readSvg(text);
    expect('message' in found ? found.message : 'accepted').toContain(message);
  });

  test('a few lines that are drawn a billion times', () => {
    const lines = Array.from(
      { length: 9 },
      (_, at) => `<g id="l${at + 1}">${`<use href="#l${at}"/>`.repeat(10)}</g>`,
    );
    const found = readSvg(svg(`<path id="l0" d="M0 0h1"/>${lines.join('')}`));
    expect('message' in found ? found.message : 'accepted').toContain('draws more than 100,000');
  });

  test('a few shapes filled with nested patterns', () => {
    const patterns = Array.from(
      { length: 9 },
      (_, at) => `<pattern id="p${at + 1}">${`<rect fill="url(#p${at})"/>`.repeat(10)}</pattern>`,
    );
    const found = readSvg(svg(`<pattern id="p0"/>${patterns.join('')}`));
    expect('message' in found ? found.message : 'accepted').toContain('draws more than 100,000');
  });

  test('a shape that uses itself is drawn once', () => {
    expect(readSvg(svg('<g id="a"><use href="#a"/><use href="#b"/></g>'))).toEqual({
      width: 30,
      height: 20,
    });
  });

  test('a drawing nested a hundred thousand deep is refused or shown, and crashes no process', () => {
    const text = svg('<g>'.repeat(100_000) + '</g>'.repeat(100_000));
    expect(() => readSvg(text)).not.toThrow();
  });
});
