import type { Basis } from '@/lib/newsroom/upkeep';
import { CODINGS, type FinishedPage } from '../pages/finished-page';
import type { SharedPage } from '../pages/page-cache';

/** The head of the encoding: the page without its bodies, and the length of each body. */
interface Head {
  page: Omit<FinishedPage, 'bodies'>;
  basis?: Basis;
  lengths: (number | null)[];
}

const LENGTH_BYTES = 4;

/** Writes a page as bytes: the length of its head (32 bits), the head as JSON, the bodies. */
export function encodePage({ page: { bodies, ...page }, basis }: SharedPage): Buffer {
  const kept = CODINGS.map((coding) => bodies[coding]);
  const head: Head = {
    page,
    ...(basis && { basis }),
    lengths: kept.map((body) => body?.length ?? null),
  };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json, ...kept.filter((body) => body !== undefined)]);
}

/** Reads what `encodePage` wrote; `undefined` if it is something else, or truncated. */
export function decodePage(bytes: Buffer): SharedPage | undefined {
  try {
    const start = LENGTH_BYTES + bytes.readUInt32BE(0);
    const { page, basis, lengths }: Head = JSON.parse(bytes.toString('utf8', LENGTH_BYTES, start));
    const bodies: Partial<Record<(typeof CODINGS)[number], Buffer>> = {};
    let at = start;
    CODINGS.forEach((coding, index) => {
      const length = lengths[index];
      if (typeof length !== 'number') return;
      // A copy: otherwise the page would keep the whole answer of the store in memory.
      bodies[coding] = Buffer.from(bytes.subarray(at, at + length));
      at += length;
    });
    return at === bytes.length ? { page: { ...page, bodies }, basis } : undefined;
  } catch {
    return undefined;
  }
}
