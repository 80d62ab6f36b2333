import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeText, readContent, scanContent, stampOf } from './disk';

describe('the bytes of a text', () => {
  const message = (bytes: Buffer) => {
    const text = decodeText(bytes);
    return text.ok ? undefined : text.error;
  };

  test.each([
    ['a byte order mark', Buffer.from('\ufeff---\n'), '---\n'],
    ['line ends of Windows', Buffer.from('a\r\nb\r\n'), 'a\nb\n'],
    ['line ends of old Macs', Buffer.from('a\rb'), 'a\nb'],
    ['letters of every script', Buffer.from('Šta je НАТО? 😀'), 'Šta je НАТО? 😀'],
    ['nothing', Buffer.from(''), ''],
  ])('may have %s', (_, bytes, text) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: text });
  });

  test.each([
    ['UTF-16, low byte first', Buffer.from('\ufeff---', 'utf16le')],
    ['UTF-16, high byte first', Buffer.from('\ufeff---', 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from('---', 'utf16le')],
  ])('that are %s are named so', (_, bytes) => {
    expect(message(bytes)).toEqual({
      line: 1,
      column: 1,
      message: 'the file is not UTF-8 text (it looks like UTF-16)',
      remedy: 'Save it as UTF-8.',
    });
  });

  test('that are no UTF-8 are refused, not repaired', () => {
    expect(message(Buffer.from([0x61, 0xe9, 0x62]))?.message).toBe('the file is not UTF-8 text');
  });

  test('are at most 5 MiB', () => {
    expect(decodeText(Buffer.alloc(5 * 1024 * 1024, 'a')).ok).toBe(true);
    expect(message(Buffer.alloc(5 * 1024 * 1024 + 1, 'a'))?.message).toBe(
      'the file is larger than 5 MiB',
    );
  });
});

describe('the content folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'standfirst-disk-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('is listed with all below it, sorted, without hidden files, links and other kinds', async () => {
    const inArticles = ['b.mdx', 'a/c.mdx', 'a/.d.mdx', '_e.mdx', '_f/g.mdx', '.h/i.mdx', 'j.md'];
    const files = [
      ...inArticles.map((file) => `articles/${file}`),
      'authors/desk.yaml',
      'authors/desk.mdx',
      'pages/about.mdx',
      'pages/about.yaml',
      'gone.yaml',
      'site.yaml',
      'other.yaml',
      'other/a.mdx',
    ];
    for (const file of files) {
      await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
      await writeFile(path.join(folder, file), '');
    }
    await symlink(path.join(folder, 'articles/b.mdx'), path.join(folder, 'articles/k.mdx'));
    expect(scanContent(folder).map(({ file }) => file)).toEqual([
      'articles/a/c.mdx',
      'articles/b.mdx',
      'authors/desk.yaml',
      'gone.yaml',
      'pages/about.mdx',
      'site.yaml',
    ]);
  });

  test('may lack all but the site file, which is listed without a stamp', () => {
    expect(scanContent(folder)).toEqual([{ file: 'site.yaml', stamp: '' }]);
  });

  test('must be there itself', () => {
    expect(() => scanContent(path.join(folder, 'missing'))).toThrow('is not there');
  });

  test('gives another stamp to a file that was written again', async () => {
    const file = path.join(folder, 'site.yaml');
    expect(stampOf(file)).toBeUndefined();
    await writeFile(file, 'a');
    const before = scanContent(folder);
    expect(before).toEqual([{ file: 'site.yaml', stamp: stampOf(file) }]);
    expect(scanContent(folder)).toEqual(before);
    await writeFile(file, 'ab');
    expect(scanContent(folder)).not.toEqual(before);
  });

  test('gives the hash of a file, which only other bytes change', async () => {
    const write = (text: string) => writeFile(path.join(folder, 'site.yaml'), text);
    await write('a');
    const { text, hash } = readContent(folder, 'site.yaml');
    expect(text).toEqual({ ok: true, value: 'a' });
    await write('b');
    expect(readContent(folder, 'site.yaml').hash).not.toBe(hash);
    await write('a');
    expect(readContent(folder, 'site.yaml').hash).toBe(hash);
  });

  test('says why a file cannot be read', () => {
    const { text, hash } = readContent(folder, 'missing.mdx');
    expect(text.ok ? '' : text.error.message).toContain('the file cannot be read: ENOENT');
    expect(hash).toBe('');
  });
});
