import { format, stripVTControlCharacters } from 'node:util';
import { flushLog, log } from './request-log';

/** Methods of the console, and the level that their lines have in the log. */
const LEVELS = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const;

/**
 * Sends everything that this process would write as plain text to the log, as JSON: output of Next
 * and other packages, warnings of Node, and the error that ends the process. On a terminal it stays
 * as it is.
 */
export function logEverything(): void {
  process.on('exit', flushLog);
  if (process.stdout.isTTY) return;
  for (const [method, level] of Object.entries(LEVELS)) {
    Reflect.set(console, method, (...given: unknown[]) => {
      const text = stripVTControlCharacters(format(...given)).trim();
      if (text !== '') log[level](text);
    });
  }
  // Node's own listener prints it.
  process.removeAllListeners('warning');
  process.on('warning', (warning) => log.warn(warning));
  process.on('uncaughtException', (error) => {
    // If others listen for it, they handle it.
    if (process.listenerCount('uncaughtException') > 1) return;
    log.fatal(error, 'an error that nobody caught ended the process');
    process.exit(1);
  });
}
