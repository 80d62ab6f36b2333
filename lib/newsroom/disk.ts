import { type Dirent, existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '@/lib/checking/problem';
import { err, ok, type Result } from '@/lib/result';

/** A file of the content folder as it lies on the disk. */
export interface FileOnDisk {
  /** Path relative to the content folder, with forward slashes. */
  file: string;
  /** Changes whenever the file was written: modification time, size and inode. */
  stamp: string;
}

const MAX_BYTES = 5 * 1024 * 1024;

/**
 * Lists the files below a folder of the content folder, sorted by path. Names that begin with a dot
 * or an underscore, and links, are left out.
 *
 * @param contentDir absolute path
 * @param folder relative to it
 * @param extension with the dot
 */
export async function listFiles(
  contentDir: string,
  folder: string,
  extension: string,
): Promise<FileOnDisk[]> {
  const root = path.join(/* turbopackIgnore: true */ contentDir, folder);
  if (!existsSync(root)) return [];
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => wanted(entry, root, extension));
  const files = await Promise.all(
    names.map(async (entry) => {
      const absolute = path.join(entry.parentPath, entry.name);
      const file = path.relative(contentDir, absolute).split(path.sep).join('/');
      return statFile(absolute, file);
    }),
  );
  return files
    .filter((file) => file !== undefined)
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

function wanted(entry: Dirent, root: string, extension: string): boolean {
  if (!entry.isFile() || !entry.name.endsWith(extension)) return false;
  const within = path.relative(root, path.join(entry.parentPath, entry.name));
  return !within.split(path.sep).some((part) => part.startsWith('.') || part.startsWith('_'));
}

/** One file's stamp, or `undefined` when it is not there (any more). */
export async function findFile(contentDir: string, file: string): Promise<FileOnDisk | undefined> {
  return statFile(path.join(/* turbopackIgnore: true */ contentDir, file), file);
}

async function statFile(absolute: string, file: string): Promise<FileOnDisk | undefined> {
  try {
    const { mtimeMs, size, ino } = await stat(absolute);
    return { file, stamp: `${mtimeMs}:${size}:${ino}` };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * Reads a text file: UTF-8, a byte order mark dropped, line ends made `\n`.
 *
 * @returns the text, or a finding that says why it is none
 */
export async function readText(contentDir: string, file: string): Promise<Result<string, Finding>> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path.join(/* turbopackIgnore: true */ contentDir, file));
  } catch (error) {
    return err({
      line: 1,
      column: 1,
      message: `the file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      remedy: 'See that the file is there and that the server may read it.',
    });
  }
  return decodeText(bytes);
}

/** Decodes the bytes of a text file; see {@link readText}. */
export function decodeText(bytes: Buffer): Result<string, Finding> {
  const finding = (message: string, remedy: string) => err({ line: 1, column: 1, message, remedy });
  if (bytes.length > MAX_BYTES) {
    return finding(
      `the file is larger than ${MAX_BYTES / 1024 / 1024} MiB`,
      'Split the article, and keep pictures out of the text.',
    );
  }
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16 || bytes.includes(0)) {
    return finding('the file is not UTF-8 text (it looks like UTF-16)', 'Save it as UTF-8.');
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return ok(text.replace(/\r\n?/g, '\n'));
  } catch {
    return finding('the file is not UTF-8 text', 'Save it as UTF-8.');
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}
