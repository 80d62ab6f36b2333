import { describe, expect, test } from 'vitest';
import { resolvePicture } from './reference';

const from = (src: string, user = 'articles/2026/bridge.mdx') => resolvePicture(src, user);

describe('where a picture is', () => {
  test.each([
    ['./bridge.jpg', 'articles/2026/bridge.jpg'],
    ['bridge.JPG', 'articles/2026/bridge.JPG'],
    ['../shared/bridge.webp', 'articles/shared/bridge.webp'],
    ['/media/maps/bridge.svg', 'media/maps/bridge.svg'],
    ['./most%20u%20mostu.png', 'articles/2026/most u mostu.png'],
    ['./c\u030Cuprija.jpg', 'articles/2026/\u010Duprija.jpg'],
    ['../../media/x.gif', 'media/x.gif'],
  ])('%s', (src, file) => {
    expect(from(src)).toEqual({ ok: true, value: file });
  });
});

describe('what is refused', () => {
  test.each([
    ['https://example.org/a.jpg', 'not on this site'],
    ['//example.org/a.jpg', 'not on this site'],
    ['data:image/png;base64,AAAA', 'not on this site'],
    ['file:///etc/passwd.png', 'not on this site'],
    ['../../../secrets/a.jpg', 'outside the folders of the newsroom'],
    ['../../a.jpg', 'outside the folders of the newsroom'],
    ['./%2e%2e/%2e%2e/%2e%2e/a.jpg', 'outside the folders of the newsroom'],
    ['/media/../../a.jpg', 'leads out of /media/'],
    ['/images/a.jpg', 'not in /media/'],
    ['./a.heic', '.heic is not a format'],
    ['./a.tif', '.tif is not a format'],
    ['./a', 'has no file ending'],
    ['./.hidden.jpg', 'left out'],
    ['./_drafts/a.jpg', 'left out'],
    ['.\\a.jpg', 'a character'],
    ['./%00.jpg', 'a character'],
    ['./%5c.jpg', 'a character'],
    ['./%.jpg', 'a character'],
    ['', 'the name of the picture is missing'],
  ])('%s', (src, message) => {
    const found = from(src);
    expect(found.ok ? found.value : found.error.message).toContain(message);
    expect(found.ok).toBe(false);
  });
});
