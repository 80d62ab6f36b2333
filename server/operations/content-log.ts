import type { Problem } from '@/lib/checking/problem';
import { log } from './request-log';

/**
 * Logs messages about the content folder. On a terminal it is plain text, as `npm run check` prints
 * it.
 *
 * @param text a line for people, or two
 * @param problem which it is about, if it is one
 */
export function logContent(text: string, problem?: Problem): void {
  if (process.stdout.isTTY) {
    process.stderr.write(`${text}\n`);
    return;
  }
  if (!problem) {
    log.warn(text);
    return;
  }
  const { file, line, column, severity, remedy } = problem;
  const [first] = text.split('\n');
  log[severity === 'error' ? 'error' : 'warn']({ file, line, column, severity, remedy }, first);
}
