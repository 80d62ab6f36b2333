import { format, stripVTControlCharacters } from 'node:util';
import { flushLog, log } from './request-log';

/** Methods of the console, and the level that their lines have in the log. */
const LEVELS = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const;

/**
 * Has all that this process would write as plain text go to the log, as JSON: what Next and other packages print,
 * warnings of Node, and the error that ends the process. On a terminal they stay as they are.
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
    // One that others listen for is theirs to answer.
    if (process.listenerCount('uncaughtException') > 1) return;
    log.fatal(error, 'an error that nobody caught ended the process');
    process.exit(1);
  });
}
