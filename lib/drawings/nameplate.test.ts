import { describe, expect, test } from 'vitest';
import { readNameplate } from './nameplate';

const svg = (inside: string, attributes = 'viewBox="0 0 30 20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

const shapes = (inside: string, attributes?: string): string => {
  const read = readNameplate(svg(inside, attributes));
  return 'shapes' in read ? read.shapes : `refused: ${read.message}`;
};

const refusal = (inside: string, attributes?: string): string => {
  const read = readNameplate(svg(inside, attributes));
  return 'message' in read ? read.message : 'accepted';
};

describe('the drawing in the page', () => {
  test.each([
    ['no colour is that of the text', '<path d="M0 0h9"/>', '<path d="M0 0h9"/>'],
    [
      'black is that of the text, as printers have it too',
      '<path fill="#000" d="M0 0"/><path style="fill:#231f20;stroke:none" d="M1 1"/>',
      '<path fill="currentColor" d="M0 0"/><path d="M1 1" fill="currentColor" stroke="none"/>',
    ],
    [
      'white is the paper where there is no other colour',
      '<rect width="9" height="9"/><path d="M0 0" fill="white"/>',
      '<rect width="9" height="9"/><path d="M0 0" fill="var(--color-paper)"/>',
    ],
    [
      'white on a colour is white',
      '<rect fill="#a11" width="9" height="9"/><path d="M0 0" fill="#fff"/>',
      '<rect fill="#aa1111" width="9" height="9"/><path d="M0 0" fill="#ffffff"/>',
    ],
    [
      'what is not there stays away',
      '<path fill="transparent" d="M0 0"/><path fill="#00000080" d="M0 0"/>',
      '<path fill="none" d="M0 0"/><path fill="#00000080" d="M0 0"/>',
    ],
    [
      'ids are in a space of their own',
      '<defs><linearGradient id="main"><stop offset="0"/></linearGradient><clipPath id="c"/><path id="a" d="M0 0"/></defs><use xlink:href="#a" fill="url(#main)" clip-path="url(#c)"/>',
      '<defs><linearGradient id="nameplate-main"><stop offset="0" stop-color="currentColor"/></linearGradient><clipPath id="nameplate-c"/><path id="nameplate-a" d="M0 0"/></defs><use fill="url(#nameplate-main)" clip-path="url(#nameplate-c)" href="#nameplate-a"/>',
    ],
    [
      'what is said about the drawing, and to programs, is not in it',
      '<title>The &lt;Bulletin></title><desc>x</desc><metadata/><inkscape:grid/><g id="g" class="a" data-x="1" aria-label="x" tabindex="0" role="button" lang="de" inkscape:label="b">x<path d="M0 0"/></g>',
      '<g id="nameplate-g"><path d="M0 0"/></g>',
    ],
    [
      'a value with anything but numbers and names is left out',
      '<path d="M0 0" transform="url(#x)" stroke-width="var(--x)" fill="var(--y)" visibility="&quot;"/>',
      '<path d="M0 0"/>',
    ],
  ])('%s', (_, inside, expected) => {
    expect(shapes(inside)).toBe(`<g fill="currentColor">${expected}</g>`);
  });

  test('attributes that shapes inherit from the root are kept, its size is not', () => {
    expect(
      shapes(
        '<path d="M0 0"/>',
        'id="main" x="5" width="90mm" height="60mm" viewBox="0 0 30 20" fill="none" stroke="#000" style="position:fixed"',
      ),
    ).toBe('<g fill="none" stroke="currentColor"><path d="M0 0"/></g>');
  });

  test.each([
    ['viewBox="0,0 30  20"', '0 0 30 20'],
    ['viewBox="-1 -1 3e1 20.5" width="100%"', '-1 -1 30 20.5'],
    ['width="30px" height="20"', '0 0 30 20'],
  ])('it is as large as %s says', (attributes, viewBox) => {
    expect(readNameplate(svg('', attributes))).toMatchObject({ viewBox });
  });

  test('elements with the prefix of SVG are the same as those without', () => {
    const text =
      '<svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><svg:path d="M0 0"/></svg:svg>';
    expect(readNameplate(text)).toEqual({
      viewBox: '0 0 1 1',
      shapes: '<g fill="currentColor"><path d="M0 0"/></g>',
    });
  });
});

describe('a drawing that cannot stand in a page is refused', () => {
  test.each([
    ['text', '<g><text>The Bulletin</text></g>', undefined, 'it has text in it'],
    ['a style sheet', '<style>.a{fill:red}</style>', undefined, 'a style sheet'],
    ['an effect', '<filter id="f"/>', undefined, '`<filter>`'],
    ['a mask', '<defs><mask id="m"/></defs>', undefined, '`<mask>`'],
    ['a drawing in the drawing', '<svg/>', undefined, '`<svg>`'],
    ['a script', '<script>1</script>', undefined, '`<script>`'],
    ['a picture', '<image href="data:image/png;base64,AA"/>', undefined, '`<image>`'],
    ['no viewBox', '', 'width="30mm" height="20mm"', 'how large'],
    ['a viewBox without a size', '', 'viewBox="0 0 0 20" width="3" height="2"', 'how large'],
    ['its length', `<path d="M0 0${' h1'.repeat(7000)}"/>`, undefined, 'KiB, more than 20'],
    [
      'shapes that are drawn over and over',
      `<g id="a">${'<path d="M0 0"/>'.repeat(100)}</g>${'<use href="#a"/>'.repeat(30)}`,
      undefined,
      'more than 2,000 shapes',
    ],
    [
      'a colour that dark paper hides',
      '<path fill="#001a4d" d="M0 0"/>',
      undefined,
      'its colour #001a4d has a contrast of 1.',
    ],
    [
      'a colour that light paper hides',
      '<path fill="#ffe680" d="M0 0"/>',
      undefined,
      'light paper',
    ],
  ])('for %s', (_, inside, attributes, message) => {
    expect(refusal(inside, attributes)).toContain(message);
  });

  test('but a colour that is visible on light and dark paper, or beside another, is not refused', () => {
    expect(refusal('<path fill="#d33" d="M0 0"/>')).toBe('accepted');
    expect(refusal('<path fill="#001a4d" d="M0 0"/><path fill="#fff" d="M0 0"/>')).toBe('accepted');
  });
});
