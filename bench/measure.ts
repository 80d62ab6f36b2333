import { type Surroundings, startNode } from '../tools/node-program';
import { processTree } from './process-tree';

/** The time and memory that a program took. */
export interface Taken {
  seconds: number;
  /** The most memory that it and everything it started held at one moment; `undefined` if unknown. */
  peakBytes: number | undefined;
}

/** What a program took, and what each program that it started took on its own. */
export interface Measured extends Taken {
  /** Empty where processes cannot be seen. */
  steps: (Taken & { command: string })[];
}

/** How often to look at the processes, in milliseconds. */
const LOOK_EVERY_MS = 50;

/**
 * Runs a Node program to its end and measures it.
 *
 * @param args as after `node`
 * @throws Error with the end of its output when it fails
 */
export async function measure(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<Measured> {
  const start = performance.now();
  const program = startNode(args, surroundings);
  const watch = watchTree(program.pid);
  const code = await program.ended;
  const seconds = (performance.now() - start) / 1000;
  const { peakBytes, steps } = watch.stop();
  if (code !== 0) throw new Error(`node ${args.join(' ')} failed (${code}):\n${program.tail()}`);
  return { seconds, peakBytes, steps };
}

function watchTree(pid: number) {
  let peakBytes: number | undefined;
  const steps = new Map<number, { command: string; from: number; to: number; peakBytes: number }>();
  const look = (): void => {
    const tree = processTree(pid);
    if (!tree) return;
    peakBytes = Math.max(peakBytes ?? 0, tree.residentBytes);
    const at = performance.now();
    for (const { pid: step, command, residentBytes } of tree.children) {
      const known = steps.get(step);
      steps.set(step, {
        // The latest command, since a process that has just been started still has that of its parent.
        command,
        from: known?.from ?? at,
        to: at,
        peakBytes: Math.max(known?.peakBytes ?? 0, residentBytes),
      });
    }
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      const seen = [...steps.values()].map(({ command, from, to, peakBytes: peak }) => ({
        command,
        seconds: (to - from) / 1000,
        peakBytes: peak,
      }));
      return { peakBytes, steps: seen };
    },
  };
}
