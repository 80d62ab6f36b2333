import { createHash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '@/lib/checking/problem';
import { err, ok, type Result } from '@/lib/result';

/** A file of the content folder as it lies on the disk. */
export interface FileOnDisk {
  /** Path relative to the content folder, with forward slashes. */
  file: string;
  /**
   * Changes whenever the file was written: modification time and size. Empty for a site file
   * that is not there.
   */
  stamp: string;
}

/** The size in the stamp of a file, in bytes. */
export function sizeOf({ stamp }: Pick<FileOnDisk, 'stamp'>): number {
  return Number(stamp.split(':')[1] ?? 0);
}

/** The folders of the content folder and the ending of the files that count in each. */
const FOLDERS = { authors: '.yaml', pages: '.mdx', articles: '.mdx' } as const;

/** Without it there is no site: it is listed also when it is not there, so that somebody says so. */
const SITE_FILE = 'site.yaml';

/** Files that stand in the content folder itself. */
const SINGLE_FILES = [SITE_FILE, 'gone.yaml'];

const MAX_BYTES = 5 * 1024 * 1024;

/**
 * Lists all files of the newsroom, sorted by path: one listing a folder and one stat a file, nothing
 * is read. Names that begin with a dot or an underscore, and links, are left out. Synchronous, because
 * that is five times as fast for 100,000 files; for a process that serves nobody.
 *
 * @param contentDir absolute path
 * @throws Error when there is no such folder: a disk that is not there must not empty the site
 */
export function scanContent(contentDir: string): FileOnDisk[] {
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`the content folder ${contentDir} is not there`);
  }
  const files: FileOnDisk[] = [];
  for (const name of SINGLE_FILES) {
    const stamp = stampOf(path.join(/* turbopackIgnore: true */ contentDir, name));
    if (stamp || name === SITE_FILE) files.push({ file: name, stamp: stamp ?? '' });
  }
  for (const [folder, extension] of Object.entries(FOLDERS)) {
    walk(contentDir, folder, extension, files);
  }
  return files.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/**
 * What `scanContent` would say of one file: `undefined` when it is not there, or is none of the
 * newsroom's.
 *
 * @param file path relative to the content folder, with forward slashes
 */
export function lookAt(contentDir: string, file: string): FileOnDisk | undefined {
  if (!isContentFile(file)) return undefined;
  const absolute = path.join(/* turbopackIgnore: true */ contentDir, file);
  const isLink = lstatSync(absolute, { throwIfNoEntry: false })?.isFile() === false;
  const stamp = isLink ? undefined : stampOf(absolute);
  if (stamp !== undefined) return { file, stamp };
  return file === SITE_FILE ? { file, stamp: '' } : undefined;
}

/** Whether a path, relative to the content folder, is one of a file that counts. */
export function isContentFile(file: string): boolean {
  if (SINGLE_FILES.includes(file)) return true;
  const parts = file.split('/');
  if (parts.length < 2 || parts.some((part) => /^[._]/.test(part))) return false;
  const [folder = ''] = parts;
  return Object.hasOwn(FOLDERS, folder) && file.endsWith(Reflect.get(FOLDERS, folder));
}

function walk(contentDir: string, folder: string, extension: string, found: FileOnDisk[]): void {
  for (const entry of list(path.join(/* turbopackIgnore: true */ contentDir, folder))) {
    if (entry.name.startsWith('.') || entry.name.startsWith('_')) continue;
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) walk(contentDir, file, extension, found);
    else if (entry.isFile() && entry.name.endsWith(extension)) {
      const stamp = stampOf(path.join(/* turbopackIgnore: true */ contentDir, file));
      if (stamp) found.push({ file, stamp });
    }
  }
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** A file's stamp, or `undefined` when it is not there (any more). */
export function stampOf(absolute: string): string | undefined {
  try {
    const { mtimeMs, size } = statSync(absolute);
    return `${mtimeMs}:${size}`;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code))
  );
}

/** Whether a path that begins with `/` is one of a file in public/, with the same capitals. */
export function isPublicFile(address: string): boolean {
  const folder = path.join(
    /* turbopackIgnore: true */ process.cwd(),
    'public',
    path.dirname(address),
  );
  return list(folder).some((entry) => entry.isFile() && entry.name === path.basename(address));
}

/** A file of the content folder, read. */
export interface ContentFile {
  /** Its text, or why it has none. */
  text: Result<string, Finding>;
  /** Names the bytes: the same hash, the same file. Empty when it could not be read. */
  hash: string;
}

/** Reads a file of the content folder. */
export function readContent(contentDir: string, file: string): ContentFile {
  try {
    const bytes = readFileSync(path.join(/* turbopackIgnore: true */ contentDir, file));
    const hash = createHash('sha256').update(bytes).digest('base64url');
    return { text: decodeText(bytes), hash };
  } catch (error) {
    const finding = {
      line: 1,
      column: 1,
      message: `the file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      remedy: 'See that the file is there and that the server may read it.',
    };
    return { text: err(finding), hash: '' };
  }
}

/**
 * Decodes the bytes of a text file: UTF-8, a byte order mark dropped, line ends made `\n`.
 *
 * @returns the text, or a finding that says why it is none
 */
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
