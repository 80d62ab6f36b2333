import { pino } from 'pino';

/** Lines are gathered until there are so many bytes of them … */
const GATHERED_BYTES = 4096;

/** … or so long, in milliseconds. */
const GATHERED_MS = 500;

const destination = pino.destination({ dest: 1, sync: false, minLength: GATHERED_BYTES });
setInterval(() => destination.flush(), GATHERED_MS).unref();

/**
 * What the server has to say: one line of JSON each, on standard output. No line names a reader: no
 * address, no cookie, nothing of a form but the words of a search.
 */
export const log = pino({ base: { pid: process.pid } }, destination);

/** Writes what was gathered, before the process ends. */
export function flushLog(): void {
  try {
    destination.flushSync();
  } catch {
    // Not open yet, or a reader that is gone: there is nobody to tell.
  }
}

/** A request that was answered. */
export interface Answered {
  id: string;
  method: string;
  url: string;
  status: number;
  /** Of the body as it was sent. */
  bytes: number;
  /** From its head being read to the answer being handed to the system. */
  ms: number;
  /** How the answer came to be. */
  cache: string;
}

/** Writes the line of a request. */
export function logRequest(answered: Answered): void {
  log.info(answered, 'request');
}
