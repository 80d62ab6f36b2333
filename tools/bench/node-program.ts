import { spawn } from 'node:child_process';

/** Where and with what a program runs. */
export interface Surroundings {
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** A Node program that runs; it and all that it started end at the latest with this process. */
export interface NodeProgram {
  pid: number;
  /** Its exit code once it has ended, `null` when a signal ended it. */
  ended: Promise<number | null>;
  hasEnded(): boolean;
  /** The end of what it wrote, to both streams. */
  tail(): string;
  stop(): Promise<void>;
}

/** How much of its output is kept, in characters. */
const TAIL = 4000;

/**
 * Starts a Node program.
 *
 * @param args as after `node`
 */
export function startNode(args: readonly string[], surroundings: Surroundings): NodeProgram {
  const child = spawn(process.execPath, args, {
    ...surroundings,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that what it starts can be stopped with it.
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`node ${args.join(' ')} did not start`);
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const stopWithUs = (): void => {
    if (!hasEnded()) process.kill(-pid, 'SIGKILL');
  };
  // Before others: it may write to folders that they remove.
  process.prependOnceListener('exit', stopWithUs);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-TAIL);
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      process.off('exit', stopWithUs);
      resolve(code);
    });
  });
  return {
    pid,
    ended,
    hasEnded,
    tail: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
