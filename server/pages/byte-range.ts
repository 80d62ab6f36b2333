import type { IncomingMessage } from 'node:http';

/** The first and the last byte of a part, counted from 0. */
export interface ByteRange {
  start: number;
  end: number;
}

/** One range; a request for several may be answered with the whole file (14.2). */
const RANGE = /^bytes=(?:(\d{1,15})-(\d{1,15})?|-(\d{1,15}))$/i;

/**
 * The part of a file that a client asks for (RFC 9110, 14.2 Range, 14.1.2 its forms, 13.1.5
 * If-Range), to continue a download or to look into a long file.
 *
 * @param etag the strong validator of the file as it is now
 * @param length of the file, in bytes
 * @returns `undefined` if the whole file is to be sent
 */
export function byteRange(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  etag: string,
  length: number,
): ByteRange | 'unsatisfiable' | undefined {
  const { range } = headers;
  if (range === undefined || method !== 'GET') return undefined;
  const ifRange = headers['if-range'];
  if (ifRange !== undefined && ifRange !== etag) return undefined;
  const [, from, to, last] = RANGE.exec(range) ?? [];
  if (last !== undefined) {
    // Of a file that is shorter than that, it is all.
    return last === '0' || length === 0
      ? 'unsatisfiable'
      : { start: Math.max(0, length - Number(last)), end: length - 1 };
  }
  const [start, end] = [Number(from), Math.min(Number(to ?? length), length - 1)];
  if (from === undefined || (to !== undefined && Number(to) < start)) return undefined;
  return start < length ? { start, end } : 'unsatisfiable';
}
