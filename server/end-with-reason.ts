import { escapeForTerminal } from '@/lib/checking/escape-text';
import { ProcessStopped } from './supervise/supervised-process';

/**
 * Prints the reason and ends this process with 1, unless it is already ending because it was told
 * to.
 */
export function endWithReason(error: unknown): void {
  if (error instanceof ProcessStopped) return;
  // It may name files; its lines are ours.
  const reason = error instanceof Error ? error.message : String(error);
  // Not in the log, which is for messages of a running server.
  process.stderr.write(`${reason.split('\n').map(escapeForTerminal).join('\n')}\n`);
  process.exit(1);
}
