import type { Finding } from '@/lib/checking/problem';
import { decodeText } from '@/lib/content/disk';
import { err, ok, type Result } from '@/lib/result';

/** A text file: as it is read, and as it is on the disk. */
export interface FileText {
  /** As `decodeText` returns it: without a byte order mark, with `\n` line ends. Offsets count its UTF-16 units. */
  readonly text: string;
  /** The same with its byte order mark and its own line ends. */
  readonly original: string;
  /** What its first line ends with. */
  readonly lineEnd: string;
  /** The offset in `original` of an offset in `text`: before both halves of a line end, or after both. */
  toOriginal(offset: number): number;
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * @param most how many bytes there may be; by default as many as `decodeText` takes
 * @returns the text, or why the bytes cannot be read as one
 */
export function openFileText(bytes: Buffer, most?: number): Result<FileText, Finding> {
  const decoded = decodeText(bytes, most);
  if (!decoded.ok) return err(decoded.error);
  const original = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const shift = original.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const dropped = droppedReturns(original, shift);
  return ok({
    text: decoded.value,
    original,
    lineEnd: /\r\n?|\n/.exec(original)?.[0] ?? '\n',
    toOriginal: (offset) => offset + shift + countBelow(dropped, offset),
  });
}

/** The offsets, in the text as it is read, of the line ends that are two characters on the disk. */
function droppedReturns(original: string, shift: number): number[] {
  const dropped: number[] = [];
  for (const { index } of original.matchAll(/\r\n/g)) dropped.push(index - shift - dropped.length);
  return dropped;
}

/** How many of ascending numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
