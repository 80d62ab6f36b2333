import { type ChildProcess, fork } from 'node:child_process';

/** The options for starting a program. */
export interface ProgramOptions {
  /** How messages are written; `advanced` sends bytes as bytes (see node:child_process). */
  serialization?: 'json' | 'advanced';
  /** Options of Node itself. */
  execArgv?: readonly string[];
}

/**
 * Starts a program of this project in a separate process, with a channel for messages. Its output
 * goes where this process's does.
 *
 * @param entry its file, relative to the project: `server/indexing/index-process.ts`
 */
export function startProgram(entry: string, options: ProgramOptions = {}): ChildProcess {
  const { serialization = 'json', execArgv = [] } = options;
  return fork('tools/run.mjs', [entry], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization,
    execArgv: [...execArgv],
  });
}
