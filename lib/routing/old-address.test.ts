import { describe, expect, test } from 'vitest';
import { pathAsked, readOldAddress, withQueriesAsked } from './old-address';

describe('an address of another time', () => {
  test.each([
    ['/2013/05/14/old-name/', '/2013/05/14/old-name'],
    ['/2013/05/14/old-name', '/2013/05/14/old-name'],
    ['/about.html', '/about.html'],
    ['/node/17', '/node/17'],
    ['/Old_Name.PHP', '/Old_Name.PHP'],
    ['/šta-je-bilo', '/%C5%A1ta-je-bilo'],
    ['/%c5%a1ta-je-bilo', '/%C5%A1ta-je-bilo'],
    // Written with a letter and its mark apart.
    ['/s\u030cta', '/%C5%A1ta'],
    ['/caf%e9.html', '/caf%E9.html'],
    ['/a%2fb', '/a%2Fb'],
    ['/a//b', '/a/b'],
    ['/wiki/Help:Contents', '/wiki/Help%3AContents'],
    ['/?p=12', '/?p=12'],
    ['/index.php?id=7&option=com_content', '/index.php?id=7&option=com_content'],
    ['/index.php?option=com_content&id=7', '/index.php?id=7&option=com_content'],
    ['/?q=a+b%26c', '/?q=a%20b%26c'],
    ['/x?', '/x'],
    ['/x?p', '/x?p='],
  ])('%s is kept as %s', (written, address) => {
    expect(readOldAddress(written)).toEqual({ ok: true, value: address });
  });

  test.each([
    ['old-name', 'Write `/old-name`: a path begins with `/`.'],
    ['2013/05/old-name', 'Write `/2013/05/old-name`: a path begins with `/`.'],
    ['https://old.example/2013/old-name?p=1', 'Write the path alone: `/2013/old-name?p=1`.'],
    ['//old.example/a', 'Write the path alone: `/a`.'],
    ['/a b', 'Write `/a%20b`.'],
    ['/a\tb', /as it stood in the address bar/],
    ['/a\u0000b', /as it stood in the address bar/],
    ['/a\r\nSet-Cookie:x', /as it stood in the address bar/],
    ['/a\\b', 'Write `/`.'],
    ['/a#b', 'Write `/a`.'],
    ['/a/../b', 'Write the path without it.'],
    ['/a/%2e%2E/b', 'Write the path without it.'],
    ['/', /the query that it had/],
    ['/_next/static/x.js', /cannot lead elsewhere/],
    ['/api/posts', /cannot lead elsewhere/],
    ['/media/a.jpg', /cannot lead elsewhere/],
    ['/%6dedia/a.jpg', /cannot lead elsewhere/],
    ['/preview/a', /cannot lead elsewhere/],
    ['/x?a=1&b=2&c=3&d=4', /Keep those that say which page it was/],
    [`/${'x'.repeat(3000)}`, 'Write a shorter address.'],
    ['/\ud800', /as it stood in the address bar/],
  ])('%j is refused, with the remedy', (written, remedy) => {
    const read = readOldAddress(written);
    expect(!read.ok && read.error.remedy).toEqual(
      typeof remedy === 'string' ? remedy : expect.stringMatching(remedy),
    );
  });

  test('a request is known by its path, and by what an address names of its query', () => {
    expect(pathAsked('/2013/old%2dname/')).toBe('/2013/old-name');
    expect(pathAsked('/media/x')).toBeUndefined();
    expect(pathAsked(`/${'x'.repeat(5000)}`)).toBeUndefined();
    expect(withQueriesAsked('/', '?utm_source=x&p=12')).toEqual([
      '/?p=12&utm_source=x',
      '/?utm_source=x',
      '/?p=12',
    ]);
    expect(withQueriesAsked('/', '?p=1&p=2')).toEqual(['/?p=1']);
    const many = Array.from({ length: 5000 }, (_, at) => `p${at}=1`).join('&');
    expect(withQueriesAsked('/', `?${many}`).length).toBeLessThan(200);
  });
});
