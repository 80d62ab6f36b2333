import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';

/** An answer as it came over the wire: not decompressed, and with no redirect followed. */
export interface WireAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/**
 * Sends a request without a browser, which would first correct the address.
 *
 * @param base the address of the site, as the fixture `baseURL` has it
 * @param path sent as it is, even if it is not a valid path
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

/**
 * Sends bytes over a separate connection, as no client library would.
 *
 * @param bytes one byte per character (ISO 8859-1)
 * @param longestMs how long to listen if the other side does not end the connection
 * @returns everything that came back, in the same form, and whether the server ended the connection
 */
export function speak(
  base: string | undefined,
  bytes: string,
  longestMs = 5000,
): Promise<{ heard: string; isEnded: boolean }> {
  const { hostname, port } = new URL(base ?? '');
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let heard = '';
    const timer = setTimeout(() => {
      resolve({ heard, isEnded: false });
      socket.destroy();
    }, longestMs);
    socket.setEncoding('latin1');
    socket.on('data', (text) => {
      heard += text;
    });
    // Being cut off while still sending counts as an end too.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve({ heard, isEnded: true });
    });
    socket.write(bytes, 'latin1');
  });
}

/** The statuses of the answers that came over a connection. */
export function statusesIn(heard: string): number[] {
  return [...heard.matchAll(/HTTP\/1\.[01] (\d{3}) /g)].map(([, status]) => Number(status));
}
