import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { evaluatePreconditions } from '@/lib/http/preconditions';
import type { MediaAnswer } from '@/lib/media/media-answer';
import type { Sending } from './send-page';

/**
 * Sends a variant of a picture from the disk, without keeping any of it in memory; or a 304 if the
 * reader has it already.
 *
 * @param absolute its file
 * @returns the status, and the bytes of the body; `undefined`, with nothing sent, if the file is
 * missing
 */
export async function sendPicture(
  request: IncomingMessage,
  response: ServerResponse,
  { headers }: MediaAnswer,
  absolute: string,
  { common, connection, requestId, timing }: Omit<Sending, 'lifetime'>,
): Promise<{ status: number; bytes: number } | undefined> {
  const file = await open(absolute).catch(() => undefined);
  if (!file) return undefined;
  try {
    const { size } = await file.stat();
    const kept = common.filter((_, at) => !((common[at - (at % 2)] ?? '') in headers));
    const said = [
      ...kept,
      ...Object.entries(headers).flat(),
      ...connection,
      'X-Request-Id',
      requestId,
      'Server-Timing',
      timing,
    ];
    const verdict = evaluatePreconditions(request.headers, headers.ETag);
    if (verdict !== 'send') {
      const status = verdict === 'failed' ? 412 : 304;
      response.writeHead(status, status === 412 ? ['Content-Length', '0', ...said] : said).end();
      return { status, bytes: 0 };
    }
    response.writeHead(200, ['Content-Length', String(size), ...said]);
    if (request.method === 'HEAD') {
      response.end();
      return { status: 200, bytes: 0 };
    }
    const bytes = file.createReadStream({ autoClose: false, end: size - 1 });
    await pipeline(bytes, response).catch((error: unknown) => {
      if (!isOfReader(error)) throw error;
    });
    return { status: 200, bytes: bytes.bytesRead };
  } finally {
    await file.close();
  }
}

/** Whether the reader left before the end. */
function isOfReader(error: unknown): boolean {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE'].includes(String(code));
}
