import { createHash } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Finding } from '@/lib/checking/problem';
import { err, ok, type Result } from '@/lib/result';
import type { FileOnDisk } from './content-folder';
import { type Obstacle, specialFileObstacle, unreadableObstacle } from './obstacle';
import { REDIRECTS_FILE } from './redirects-file';
import { unreadStamp } from './stamp';

const MIB = 1024 * 1024;

/** The most that a file of text may have, in bytes. */
const MAX_BYTES = 5 * MIB;

/** Files that may be longer, because an old site may have very many addresses. */
const LONGER: Readonly<Record<string, number>> = { [REDIRECTS_FILE]: 20 * MIB };

/** The most bytes that a file of text may have, by its path in the content folder. */
export function mostBytes(file: string): number {
  return LONGER[file] ?? MAX_BYTES;
}

/** Whether a path that begins with `/` names a file in public/, in the same case. */
export function isPublicFile(address: string): boolean {
  const folder = path.join(
    /* turbopackIgnore: true */ process.cwd(),
    'public',
    path.dirname(address),
  );
  try {
    return readdirSync(folder, { withFileTypes: true }).some(
      (entry) => entry.isFile() && entry.name === path.basename(address),
    );
  } catch {
    return false;
  }
}

/** The paths of the files directly in public/. */
export function publicFiles(): ReadonlySet<string> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'public');
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => `/${name}`));
  } catch {
    return new Set();
  }
}

/** A file of the content folder, read. */
export interface ContentFile {
  /** Its text, or why it has none. */
  text: Result<string, Finding>;
  /**
   * Identifies the bytes: the same hash means the same file. Empty if the file could not be read.
   */
  hash: string;
}

/**
 * Reads a file of the content folder. It never waits for anything but a file (a pipe could block
 * for ever), and reads nothing of a file that is too large.
 */
export function readContent(contentDir: string, file: string): ContentFile {
  const most = mostBytes(file);
  const read = readBytes(contentDir, file, most);
  if ('obstacle' in read) return unread(read.obstacle);
  const { bytes, hash } = read;
  return { text: bytes ? decodeText(bytes, most) : err(tooLarge(most)), hash };
}

/**
 * The bytes of a file of the content folder, as `readContent` reads them.
 *
 * @param most in bytes: nothing is read of a larger file
 * @returns with the hash that names them; where there are none, a hash that names the size, or
 * (with what is in the way) an empty one
 */
export function readBytes(
  contentDir: string,
  file: string,
  most: number,
):
  | { bytes: Buffer | undefined; hash: string }
  | { bytes: undefined; hash: ''; obstacle: Pick<Obstacle, 'code' | 'message' | 'remedy'> } {
  const without = (obstacle: Pick<Obstacle, 'code' | 'message' | 'remedy'>) =>
    ({ bytes: undefined, hash: '', obstacle }) as const;
  let opened: number | undefined;
  try {
    const absolute = path.join(/* turbopackIgnore: true */ contentDir, file);
    opened = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(opened);
    if (stats.isDirectory()) return without(unreadableObstacle('EISDIR', false));
    if (!stats.isFile()) return without(specialFileObstacle());
    if (stats.size > most) return { bytes: undefined, hash: `${stats.size} bytes` };
    const bytes = readFileSync(opened);
    return { bytes, hash: createHash('sha256').update(bytes).digest('base64url') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return without(NOT_THERE);
    return without(unreadableObstacle(code, false));
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/**
 * Whether to read a file: its stamp differs from the remembered one, or it could not be read then
 * and can be now (a new permission need not change the stamp).
 */
export function hasChanged(
  contentDir: string,
  { file, stamp }: FileOnDisk,
  remembered: string | undefined,
): boolean {
  return remembered === unreadStamp(stamp) ? isReadable(contentDir, file) : remembered !== stamp;
}

/** Whether the system lets this process read a file. */
export function isReadable(contentDir: string, file: string): boolean {
  try {
    accessSync(path.join(/* turbopackIgnore: true */ contentDir, file), constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

const NOT_THERE = {
  code: 'missing-file',
  message: 'the file is not there',
  remedy: 'Add it.',
} as const;

function unread({
  code,
  message,
  remedy,
}: Pick<Obstacle, 'code' | 'message' | 'remedy'>): ContentFile {
  return { text: err({ line: 1, column: 1, code, message, remedy }), hash: '' };
}

function tooLarge(most: number): Finding {
  return {
    line: 1,
    column: 1,
    code: 'file-too-large',
    message: `the file is larger than ${most / MIB} MiB`,
    remedy:
      most === MAX_BYTES
        ? 'Split the article, and keep pictures out of the text.'
        : 'Write one rule with named parts for those that have the same form: `/:year/:month/:slug`.',
  };
}

/**
 * Decodes the bytes of a text file: UTF-8, a byte order mark dropped, line ends made `\n`.
 *
 * @param most how many bytes there may be
 * @returns the text, or a finding that says why there is none
 */
export function decodeText(bytes: Buffer, most = MAX_BYTES): Result<string, Finding> {
  const finding = (message: string, remedy: string) =>
    err<Finding>({ line: 1, column: 1, code: 'not-utf-8', message, remedy });
  if (bytes.length > most) return err(tooLarge(most));
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
