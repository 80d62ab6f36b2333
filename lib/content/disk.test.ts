import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeText, readContent } from './disk';

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
      code: 'not-utf-8',
      message: 'the file is not UTF-8 text (it looks like UTF-16)',
      remedy: 'Save it as UTF-8.',
    });
  });

  test('that are not UTF-8 are refused, not repaired', () => {
    expect(message(Buffer.from([0x61, 0xe9, 0x62]))?.message).toBe('the file is not UTF-8 text');
  });

  test('are at most 5 MiB', () => {
    expect(decodeText(Buffer.alloc(5 * 1024 * 1024, 'a')).ok).toBe(true);
    expect(message(Buffer.alloc(5 * 1024 * 1024 + 1, 'a'))?.message).toBe(
      'the file is larger than 5 MiB',
    );
  });
});

describe('a file of the content folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'standfirst-disk-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const at = (file: string) => path.join(folder, file);
  const messageOf = (file: string) => {
    const { text } = readContent(folder, file);
    return text.ok ? undefined : text.error.message;
  };

  test('has a hash, which only other bytes change', () => {
    const write = (text: string) => writeFileSync(at('site.yaml'), text);
    write('a');
    const { text, hash } = readContent(folder, 'site.yaml');
    expect(text).toEqual({ ok: true, value: 'a' });
    write('b');
    expect(readContent(folder, 'site.yaml').hash).not.toBe(hash);
    write('a');
    expect(readContent(folder, 'site.yaml').hash).toBe(hash);
  });

  test('that is missing says so', () => {
    expect(messageOf('missing.mdx')).toBe('the file is not there');
    expect(readContent(folder, 'missing.mdx').hash).toBe('');
  });

  test('that is a folder or a pipe is neither waited for nor read', () => {
    mkdirSync(at('folder.mdx'));
    execFileSync('mkfifo', [at('pipe.mdx')]);
    expect(messageOf('folder.mdx')).toBe('the file cannot be read: it is a folder (EISDIR)');
    expect(messageOf('pipe.mdx')).toBe('this is a pipe, a socket or a device, not a file');
  });

  test('of many gigabytes is refused without being read', () => {
    writeFileSync(at('huge.mdx'), '');
    truncateSync(at('huge.mdx'), 8 * 1024 ** 3);
    expect(messageOf('huge.mdx')).toBe('the file is larger than 5 MiB');
    // It was read as far as that goes: to be too large is its own mistake.
    expect(readContent(folder, 'huge.mdx').hash).not.toBe('');
  });
});
