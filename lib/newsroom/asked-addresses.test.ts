import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AskedAddresses, MOST_COUNTED } from './asked-addresses';
import { addAsked, readAsked } from './asked-file';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standfirst-asked-'));
  file = path.join(folder, 'deep', 'index.db.asked');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('addresses that readers requested', () => {
  test('are counted by their paths, however they are written', () => {
    const asked = new AskedAddresses();
    for (const pathname of ['/a%2Db/', '/a-b', '/%d1%81', '/%D1%81', '/x']) asked.note(pathname);
    expect(Object.fromEntries(asked.take())).toEqual({ '/a-b': 2, '/%D1%81': 2, '/x': 1 });
    expect(asked.take().size).toBe(0);
  });

  test.each([
    '/.env',
    '/.git/config',
    '/unsubscribe/ana@example.org',
    '/unsubscribe/ana%40example.org',
    '/reset/0f8fad5b-d9cb-469f-a165-70867728950e',
    '/reset/d41d8cd98f00b204e9800998ecf8427e',
    '/k/eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9',
    '/preview/story',
    '/media/x.jpg',
    '/a%00b',
    `/${'x'.repeat(400)}`,
    `/${'x'.repeat(9000)}`,
  ])('%s is not', (pathname) => {
    const asked = new AskedAddresses();
    asked.note(pathname);
    expect(asked.take().size).toBe(0);
  });

  test('include old addresses with a date or a number', () => {
    const asked = new AskedAddresses();
    const paths = ['/2013/05/14/a-long-name-of-2013', '/Articles/Details/123456', '/Old_Name.html'];
    for (const pathname of paths) asked.note(pathname);
    expect([...asked.take().keys()]).toEqual(paths);
  });

  test('are a thousand at most, the frequent ones among them', () => {
    const asked = new AskedAddresses();
    for (let at = 0; at < 50_000; at++) {
      asked.note(`/once-${at}`);
      if (at % 10 === 0) asked.note('/often');
    }
    const counted = asked.take();
    expect(counted.size).toBeLessThanOrEqual(MOST_COUNTED);
    expect(counted.get('/often')).toBeGreaterThan(4000);
    expect(counted.get('/often')).toBeLessThanOrEqual(5000);
  });

  test('are added up in a file, without a trace of anything else', () => {
    addAsked(file, new Map([['/a', 2]]));
    addAsked(
      file,
      new Map([
        ['/a', 1],
        ['/b', 1],
      ]),
    );
    expect(readFileSync(file, 'utf8')).toBe('3 /a\n1 /b\n');
    expect(Object.fromEntries(readAsked(file))).toEqual({ '/a': 3, '/b': 1 });
    expect(readdirSync(path.dirname(file))).toEqual(['index.db.asked']);
    const many = Array.from({ length: 3000 }, (_, at) => [`/x${at}`, 1] as const);
    addAsked(file, new Map(many));
    expect(readAsked(file).size).toBe(MOST_COUNTED);
    expect(readAsked(file).get('/a')).toBe(3);
  });

  test('a file that is something else is an empty one', () => {
    expect(readAsked(file).size).toBe(0);
    addAsked(file, new Map());
    writeFileSync(file, '\u0000\n-1 /a\n1 b\n12 /c\n1e9 /d\n');
    expect(Object.fromEntries(readAsked(file))).toEqual({ '/c': 12 });
  });
});
