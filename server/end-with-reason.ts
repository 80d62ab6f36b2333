import { ProcessStopped } from './supervise/supervised-process';

/** Ends this process with 1 and the reason; unless it is ending already, because it was told to. */
export function endWithReason(error: unknown): void {
  if (error instanceof ProcessStopped) return;
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
