import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a build of the sample takes at its peak, in MiB: docs/measured.md. */
const NEEDED_MIB = 1200;

/**
 * Runs one step of the build, with the output of this process.
 *
 * @param args as after `node`
 * @returns whether it succeeded; if the system ended it, that has been reported
 */
export function runBuildStep(args: readonly string[]): boolean {
  const before = oomKills();
  const { status, signal } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (status === 0) return true;
  const reason = whyEnded(signal, oomKills() - before);
  if (reason) console.error(reason);
  return false;
}

/**
 * Why a step failed, if the machine ran out of memory.
 *
 * @param signal that ended it
 * @param oomKills how many processes the system has ended meanwhile because memory ran out
 */
export function whyEnded(signal: NodeJS.Signals | null, oomKills: number): string | undefined {
  const remedy = `Building takes about ${NEEDED_MIB} MiB: free some memory, add swap, or build elsewhere and copy the release (npm run release).`;
  if (oomKills > 0) return `The system ended the build because memory ran out. ${remedy}`;
  if (signal === 'SIGKILL') {
    return `The build was killed (SIGKILL), which systems do when memory runs out. ${remedy}`;
  }
  // V8 aborts like this when its heap is full.
  return signal === 'SIGABRT' ? `The build ran out of memory. ${remedy}` : undefined;
}

/**
 * How many processes Linux has ended for lack of memory since it started; a worker of a step may be
 * one of them.
 */
function oomKills(): number {
  try {
    return Number(/^oom_kill (\d+)$/m.exec(readFileSync('/proc/vmstat', 'utf8'))?.[1] ?? 0);
  } catch {
    // Another system.
    return 0;
  }
}
