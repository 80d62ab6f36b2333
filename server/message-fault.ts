import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** The fault of a request as a message, whatever its address. */
export interface MessageFault {
  status: 400 | 505;
  says: string;
}

/** `uri-host [":" port]` (RFC 9112, 3.2; RFC 3986, 3.2.2), with what is in brackets as its first group. */
const HOST = /^(?:\[([^\]]*)\]|(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})*)(?::\d*)?$/i;

/** An address of a kind that is yet to come (RFC 3986, 3.2.2). */
const IP_FUTURE = /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i;

/**
 * Finds faults that Node's parser accepts, although two servers in a row may understand the request
 * differently. The server has to end the connection after the answer, and read nothing more from
 * it.
 *
 * - HTTP/1.0 with Transfer-Encoding (RFC 9112, 6.1)
 * - more than one Host, or one that is not a host (RFC 9112, 3.2); Node itself notices a missing
 *   one
 * - another major version than 1 (RFC 9110, 15.6.6)
 */
export function messageFault({
  httpVersionMajor,
  httpVersionMinor,
  headers,
  rawHeaders,
}: Pick<IncomingMessage, 'httpVersionMajor' | 'httpVersionMinor' | 'headers' | 'rawHeaders'>):
  | MessageFault
  | undefined {
  if (httpVersionMajor !== 1) return { status: 505, says: 'This server speaks HTTP/1.1.' };
  if (httpVersionMinor === 0 && headers['transfer-encoding'] !== undefined) {
    return { status: 400, says: 'HTTP/1.0 has no Transfer-Encoding.' };
  }
  if (hostLines(rawHeaders) > 1) return { status: 400, says: 'There is more than one Host.' };
  if (headers.host !== undefined && !isHost(headers.host)) {
    return { status: 400, says: 'Host does not name a host.' };
  }
  return undefined;
}

/** Node keeps the first of them only, but for here. */
function hostLines(rawHeaders: readonly string[]): number {
  let lines = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === 'host') lines++;
  }
  return lines;
}

function isHost(value: string): boolean {
  const match = HOST.exec(value);
  if (!match) return false;
  const [, bracketed] = match;
  if (bracketed === undefined) return true;
  // A zone is of one machine: it is not part of an address (RFC 6874 was never for this).
  return (isIPv6(bracketed) && !bracketed.includes('%')) || IP_FUTURE.test(bracketed);
}
