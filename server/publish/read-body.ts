import type { IncomingMessage } from 'node:http';

/** What was sent is more than is taken. */
export class BodyTooLarge extends Error {
  constructor() {
    super('the body is too large');
    this.name = 'BodyTooLarge';
  }
}

/**
 * Reads the body of a request.
 *
 * @param most bytes
 * @throws BodyTooLarge as soon as there are more; Error when the connection is lost
 */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // To stop reading must not end the connection: there is an answer to come.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > most) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
