import { type Agent, get } from 'node:http';

/** An answer, read to its end. */
export interface TimedAnswer {
  status: number;
  body: string;
  /** From the request to the last byte. */
  milliseconds: number;
}

/**
 * Fetches a page and measures the time.
 *
 * @param agent keeps the connection open between calls
 */
export function timedGet(url: string | URL, agent: Agent): Promise<TimedAnswer> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const request = get(url, { agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString('utf8'),
          milliseconds: performance.now() - start,
        }),
      );
    });
    request.once('error', reject);
  });
}
