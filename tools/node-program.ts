import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** Where a program runs, and in which environment. */
export interface Surroundings {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** A file for its output, for measurements that reading the output here would disturb. */
  outputFile?: string;
}

/** A running program. It and everything it has started end with this process, if not before. */
export interface NodeProgram {
  pid: number;
  /** Its exit code once it has ended, `null` when a signal ended it. */
  ended: Promise<number | null>;
  hasEnded(): boolean;
  /** The end of its output, from both streams. */
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
  return startProgram(process.execPath, args, surroundings);
}

/** The same for any program. */
export function startProgram(
  command: string,
  args: readonly string[],
  { outputFile, ...surroundings }: Surroundings,
): NodeProgram {
  const file = outputFile === undefined ? undefined : openSync(outputFile, 'a');
  const child = spawn(command, args, {
    ...surroundings,
    stdio: ['ignore', file ?? 'pipe', file ?? 'pipe'],
    // A separate process group, so that its children can be stopped with it.
    detached: true,
  });
  if (file !== undefined) closeSync(file);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} ${args.join(' ')} did not start`);
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const stopWithUs = (): void => {
    if (!hasEnded()) process.kill(-pid, 'SIGKILL');
  };
  // Before other listeners, since the program may write to folders that they remove.
  process.prependOnceListener('exit', stopWithUs);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
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
    tail: () => (outputFile ? readFileSync(outputFile, 'utf8').slice(-TAIL) : output),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
