import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { NO_STORE } from '@/lib/http/cache-lifetime';
import { evaluatePreconditions } from '@/lib/http/preconditions';
import { type ByteRange, byteRange } from './byte-range';
import { bodyIn, CODINGS, type Coding, type FinishedPage, isCompressed } from './finished-page';

/** What is sent with every page, in addition to its own headers. */
export interface Sending {
  /** The value of Cache-Control. */
  lifetime: string;
  requestId: string;
  /** How it came to be, for `Server-Timing` (W3C). */
  timing: string;
  /** The headers of every page, as `name, value, name, value`. */
  common: readonly string[];
  /** About the connection, in the same form. */
  connection: readonly string[];
}

/** The types of the package do not know its newest option. */
interface EncodingNegotiator {
  encodings(available: string[], options?: { preferred: string[] }): string[];
}

/** Files that browsers fetch in parts. */
const MEDIA = /^(?:audio|font|image|video|application\/pdf)\b/;

/** Browsers have a handful of ways to say what they can read; each is parsed once. */
const understood = new LRUCache<string, Coding>({ max: 200 });

/**
 * Sends a page, or a 304 if the reader has it already (RFC 9110: 12.5.3 Accept-Encoding, 13
 * conditional requests, 9.3.2 HEAD).
 *
 * @returns the status, and the bytes of the body
 */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: FinishedPage,
  sending: Sending,
): Promise<{ status: number; bytes: number }> {
  const coding = isCompressed(page) ? codingFor(request.headers['accept-encoding']) : 'identity';
  const body = page.bodies[coding] ?? (await bodyIn(page, coding));
  return sendBody(request, response, page, coding, body, sending);
}

/** The same, at once, for a page that is ready in the coding that the client accepts. */
export function sendReadyPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: FinishedPage,
  sending: Sending,
): { status: number; bytes: number } | undefined {
  const coding = isCompressed(page) ? codingFor(request.headers['accept-encoding']) : 'identity';
  const body = page.bodies[coding];
  return body && sendBody(request, response, page, coding, body, sending);
}

function sendBody(
  request: IncomingMessage,
  response: ServerResponse,
  page: FinishedPage,
  coding: Coding,
  body: Buffer,
  sending: Sending,
): { status: number; bytes: number } {
  const headers = headersOf(page, coding, body, sending);
  const { headers: asked } = request;
  if (page.status === 200) {
    const verdict = evaluatePreconditions(asked, headers.etag);
    if (verdict === 'not modified') {
      response.writeHead(304, withOwn(headers.unchanged, sending)).end();
      return { status: 304, bytes: 0 };
    }
    if (verdict === 'failed') {
      const nothing = ['Content-Length', '0', ...sending.common];
      response.writeHead(412, withOwn(nothing, { ...sending, lifetime: NO_STORE })).end();
      return { status: 412, bytes: 0 };
    }
  }
  const range = hasParts(page) ? byteRange(request, headers.etag, body.length) : undefined;
  if (range !== undefined) return sendPart(response, range, body, headers, sending);
  response.writeHead(page.status, withOwn(headers.whole, sending));
  if (request.method === 'HEAD') {
    response.end();
    return { status: page.status, bytes: 0 };
  }
  response.end(body);
  return { status: page.status, bytes: body.length };
}

/**
 * Whether parts of it can be requested: of long files that are sent uncompressed, such as fonts and
 * pictures.
 */
function hasParts(page: FinishedPage): boolean {
  const { status, headers } = page;
  return status === 200 && !isCompressed(page) && MEDIA.test(headers['Content-Type'] ?? '');
}

/** RFC 9110, 15.3.7 and 15.5.17. */
function sendPart(
  response: ServerResponse,
  range: ByteRange | 'unsatisfiable',
  body: Buffer,
  { described, unchanged }: Prepared,
  sending: Sending,
): { status: number; bytes: number } {
  const isOutside = range === 'unsatisfiable';
  const part = isOutside ? Buffer.alloc(0) : body.subarray(range.start, range.end + 1);
  const status = isOutside ? 416 : 206;
  const headers = [
    'Content-Length',
    String(part.length),
    'Content-Range',
    `bytes ${isOutside ? '*' : `${range.start}-${range.end}`}/${body.length}`,
    ...described,
    ...unchanged,
  ];
  // A cache that kept it would send it to clients that want the whole file.
  const own = isOutside ? { ...sending, lifetime: NO_STORE } : sending;
  response.writeHead(status, withOwn(headers, own)).end(part);
  return { status, bytes: part.length };
}

/** What differs between answers. */
function withOwn(
  headers: readonly string[],
  { lifetime, requestId, timing, connection }: Sending,
): string[] {
  return [
    ...headers,
    ...connection,
    'Cache-Control',
    lifetime,
    'X-Request-Id',
    requestId,
    'Server-Timing',
    timing,
  ];
}

/** What is the same each time that a page is sent in a coding. */
interface Prepared {
  common: readonly string[];
  /**
   * A strong validator (RFC 9110, 8.8.3), different for each coding, since the bytes differ. It
   * covers the headers too: a client that has the page under this tag has them as well.
   */
  etag: string;
  /** Its type and policy, however much of it is sent. */
  described: readonly string[];
  whole: readonly string[];
  /** For clients that have the page: only the headers that may have changed (RFC 9110, 15.4.5). */
  unchanged: readonly string[];
}

const prepared = new WeakMap<FinishedPage, Partial<Record<Coding, Prepared>>>();

function headersOf(
  page: FinishedPage,
  coding: Coding,
  body: Buffer,
  { common }: Sending,
): Prepared {
  let codings = prepared.get(page);
  if (!codings) {
    codings = {};
    prepared.set(page, codings);
  }
  let known = codings[coding];
  if (known?.common !== common) {
    const described = override(common, page.headers);
    const etag = etagOf([page.hash, ...described], coding);
    const unchanged = [
      'ETag',
      etag,
      ...(isCompressed(page) ? ['Vary', 'Accept-Encoding'] : []),
      ...(hasParts(page) ? ['Accept-Ranges', 'bytes'] : []),
    ];
    const whole = [
      'Content-Length',
      String(body.length),
      ...described,
      ...unchanged,
      ...(coding === 'identity' ? [] : ['Content-Encoding', coding]),
    ];
    known = { common, etag, described, whole, unchanged };
    codings[coding] = known;
  }
  return known;
}

/** Headers of every answer, except those that the page replaces with its own. */
function override(common: readonly string[], own: FinishedPage['headers']): string[] {
  const kept = common.filter((_, at) => !((common[at - (at % 2)] ?? '') in own));
  return [...kept, ...Object.entries(own).flat()];
}

function etagOf(parts: readonly string[], coding: Coding): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
  return coding === 'identity' ? `"${hash}"` : `"${hash}-${coding}"`;
}

function codingFor(accepted: string | undefined): Coding {
  if (accepted === undefined) return 'identity';
  let coding = understood.get(accepted);
  if (coding === undefined) {
    const asked = { headers: { 'accept-encoding': accepted } };
    const negotiator: EncodingNegotiator = new Negotiator(asked);
    const [best] = negotiator.encodings([...CODINGS], { preferred: [...CODINGS] });
    coding = CODINGS.find((one) => one === best) ?? 'identity';
    understood.set(accepted, coding);
  }
  return coding;
}
