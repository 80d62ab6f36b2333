import { Agent, get, type IncomingHttpHeaders } from 'node:http';

/** An answer as it came, still compressed. */
export interface RawAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** The encoding that browsers, proxies and nginx without additional modules can all read. */
export const ACCEPTED = { 'Accept-Encoding': 'gzip' };

const agent = new Agent({ keepAlive: true });

/** Fetches a page compressed, and leaves it compressed. */
export function fetchRaw(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: { ...ACCEPTED, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const { statusCode = 0 } = response;
        resolve({
          status: statusCode,
          headers: single(response.headers),
          body: Buffer.concat(chunks),
        });
      });
    });
    request.once('error', reject);
  });
}

function single(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  );
}
