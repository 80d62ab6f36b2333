import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { totalmem } from 'node:os';

/** What a build of the sample takes at its peak, in MiB: docs/measured.md. */
const NEEDED_MIB = 850;

/** What Next's own builder takes, in MiB; it cannot be limited. */
const TURBOPACK_MIB = 1200;

/** What the rest of the machine needs, in MiB. */
const REST_MIB = 300;

/** The heap of the builder that is slower, and whose memory can be bounded. In MiB. */
const SMALL_HEAP_MIB = 448;

/** How a step of the build is run. */
export interface BuildStep {
  /** As after `node`. */
  args: readonly string[];
  /** `NODE_OPTIONS` in addition to those of the environment. */
  nodeOptions?: string;
}

/**
 * How Next is run: by webpack on a machine that is too small for Turbopack.
 *
 * @param program Next's own
 * @param memoryMib what this process may use, in MiB
 */
export function nextBuildStep(program: string, memoryMib: number): BuildStep {
  if (memoryMib >= TURBOPACK_MIB + REST_MIB) return { args: [program, 'build'] };
  return {
    args: [program, 'build', '--webpack'],
    nodeOptions: `--max-old-space-size=${SMALL_HEAP_MIB} --max-semi-space-size=8`,
  };
}

/** What this process may use, in MiB: the memory of the machine, or less where a container has a limit. */
export function usableMemoryMib(): number {
  const limit = process.constrainedMemory();
  return Math.min(totalmem(), limit > 0 ? limit : Number.POSITIVE_INFINITY) / 2 ** 20;
}

/**
 * Runs one step of the build, with the output of this process.
 *
 * @returns whether it succeeded; if the system ended it, that has been reported
 */
export function runBuildStep({ args, nodeOptions = '' }: BuildStep): boolean {
  const before = oomKills();
  const { status, signal } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${nodeOptions}`.trim(),
    },
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
