import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** Where and with what a program runs. */
export interface Surroundings {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** The file for its output, if reading it here would take time from what is measured. */
  outputFile?: string;
}

/** A running program; it and everything it started end with this process at the latest. */
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
  // Before others: it may write to folders that they remove.
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
