import { type IncomingHttpHeaders, request } from 'node:http';

/** An answer as it came over the wire: nothing decompressed, no redirect followed. */
export interface WireAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/**
 * Asks without a browser, which would mend the address first.
 *
 * @param base the address of the site, as the fixture `baseURL` has it
 * @param path sent as it is, also when it is no valid path
 */
export function ask(
  base: string | undefined,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<WireAnswer> {
  const { hostname, port } = new URL(base ?? '');
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode = 0, headers: received } = response;
        resolve({ status: statusCode, headers: received, body: Buffer.concat(chunks) });
      });
    });
    asking.on('error', reject);
    asking.end();
  });
}
