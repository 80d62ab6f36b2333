import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const SCRIPT = path.resolve('bench/serving/wrk.lua');

const run = promisify(execFile);

/** What wrk (https://github.com/wg/wrk) has to do, with one thread. */
export interface Load {
  origin: string;
  /** Paths, requested in turn. */
  addresses: readonly string[];
  headers: Readonly<Record<string, string>>;
  connections: number;
  seconds: number;
  /** The processor that it may use; any if this is not given. */
  processor?: number;
  /** An existing folder for its list of addresses. */
  folder: string;
}

/** The result of a load. */
export interface LoadResult {
  requests: number;
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Answers with a status of 400 or more. */
  statuses: number;
  /** Connections that failed or were cut off, and answers that never came. */
  sockets: number;
}

let lists = 0;

/**
 * Puts a load on a server.
 *
 * @throws Error when wrk is not installed or cannot start
 */
export async function runWrk(load: Load): Promise<LoadResult> {
  const { origin, addresses, headers, connections, seconds, processor, folder } = load;
  const list = path.join(folder, `addresses-${lists++}.txt`);
  writeFileSync(list, `${addresses.join('\n')}\n`);
  const asked = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = [
    '-t1',
    '--timeout',
    '20s',
    `-c${connections}`,
    `-d${seconds}s`,
    ...asked,
    '-s',
    SCRIPT,
    origin,
    '--',
  ];
  const pinned = processor === undefined ? [] : ['taskset', '-c', String(processor)];
  const [command = 'wrk', ...rest] = [...pinned, 'wrk', ...args, list];
  const { stdout } = await run(command, rest);
  const result = /^RESULT (.*)$/m.exec(stdout)?.[1];
  if (result === undefined) throw new Error(`wrk said:\n${stdout}`);
  const { requests, microseconds, p50, p99, statuses, sockets, timeouts } = JSON.parse(result);
  return {
    requests,
    perSecond: requests / (microseconds / 1e6),
    p50: p50 / 1000,
    p99: p99 / 1000,
    statuses,
    sockets: sockets + timeouts,
  };
}
