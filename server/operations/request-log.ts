import type { IncomingHttpHeaders } from 'node:http';
import { pino } from 'pino';
import { escapeJson } from '@/lib/checking/escape-text';
import { now } from '@/lib/clock';
import { redactKeys, urlForLog } from '@/lib/preview/redact';
import { remembering } from '@/lib/remembering';
import { clientKind, hostOf } from './visit';

/** Lines are gathered until they have this many characters … */
const GATHERED_LENGTH = 64_000;

/** … or for this long, in milliseconds. */
const GATHERED_MS = 500;

const PID = process.pid;

/** How many bytes are kept while they cannot be written; any more are dropped. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Where lines are written to, many at a time: one by one they would take a quarter of the time of
 * an answer. Lines that cannot be written (a full disk) are tried again with the next ones: a site
 * without a log is better than no site.
 */
export class LogFile {
  private gathered = '';
  private readonly destination: ReturnType<typeof pino.destination>;

  /** @param dest a file, or the number of an open one */
  constructor(dest: string | number) {
    // With a least length of 0 its `flush` would do nothing, also with what could not be written.
    const options = { dest, sync: false, minLength: 1, maxLength: MOST_BYTES };
    this.destination = pino.destination(options);
    // This cannot be reported: reporting is what failed.
    this.destination.on('error', () => undefined);
    setInterval(() => this.flush(), GATHERED_MS).unref();
  }

  /** @param line with its end */
  write(line: string): void {
    this.gathered += line;
    if (this.gathered.length >= GATHERED_LENGTH) this.passOn();
  }

  /** Starts to write the gathered lines, and those that could not be written before. */
  flush(): void {
    this.passOn();
    this.destination.flush();
  }

  /** Writes what was gathered, before the process ends. */
  flushSync(): void {
    try {
      this.passOn();
      this.destination.flushSync();
    } catch {
      // Not open yet, or its reader is gone: nothing can be reported.
    }
  }

  private passOn(): void {
    if (this.gathered !== '') this.destination.write(this.gathered);
    this.gathered = '';
  }
}

const file = new LogFile(1);

/**
 * The messages of the server, one line of JSON each, on standard output. No line identifies a
 * reader: no address, no cookie, nothing from a form except the words of a search. No line has the
 * key of a preview.
 */
export const log = pino(
  { base: { pid: PID } },
  { write: (line) => file.write(escapeJson(redactKeys(line))) },
);

/** Writes what was gathered, before the process ends. */
export function flushLog(): void {
  file.flushSync();
}

/** A request that was answered. */
export interface Answered {
  id: string;
  method: string;
  url: string;
  status: number;
  /** The bytes of the body as it was sent. */
  bytes: number;
  /** From its head being read to the answer being handed to the system. */
  ms: number;
  /** How the answer came to be. */
  cache: string;
  /** The headers of the request, as Node provides them. */
  headers: IncomingHttpHeaders;
}

// To find out takes longer than the rest of a line.
const kindOf = remembering(clientKind);
const hostFrom = remembering((referrer) => hostOf(referrer) ?? '');

/** What pino writes before the fields of a line, and after them. */
const START = `{"level":30,"time":`;
const END = ',"msg":"request"}\n';

/** Writes the line of a request. */
export function logRequest(answered: Answered): void {
  file.write(requestLine(answered));
}

/**
 * The line of a request with its end, as pino would write it: field by field that takes as long as all
 * else that is done for a page that is there.
 */
export function requestLine({
  id,
  method,
  url,
  status,
  bytes,
  ms,
  cache,
  headers: { referer = '', 'user-agent': userAgent = '' },
}: Answered): string {
  const host = referer === '' ? '' : hostFrom(referer);
  const from = host === '' ? '' : `,"from":"${host}"`;
  return `${START}${now()},"pid":${PID},"id":"${id}","method":"${method}","url":${quoted(urlForLog(url))},"status":${status},"bytes":${bytes},"ms":${ms},"cache":"${cache}","client":"${kindOf(userAgent)}"${from}${END}`;
}

/** Nothing in it means something else in JSON. */
const PLAIN = /^[\w/.~?=&%+-]*$/;

function quoted(url: string): string {
  return PLAIN.test(url) ? `"${url}"` : escapeJson(JSON.stringify(url));
}
