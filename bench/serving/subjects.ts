import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NEXT_PROGRAM } from '@/lib/next-internals/build-files';
import { freePort } from '../../tools/free-port';
import { type NodeProgram, startNode, startProgram } from '../../tools/node-program';
import { pidsIn, processorTime, processTree } from '../process-tree';

import { fetchRaw, type RawAnswer } from './fetch-raw';
import { configureNginx, type Source } from './nginx';

/** A server that is measured. */
export interface Subject {
  name: string;
  origin: string;
  /** The processor time that it has taken, including everything it needs to answer, in microseconds. */
  processorTime(): number;
  stop(): Promise<void>;
}

/** How long to wait for a server to answer, in milliseconds: it first makes an index of 10,000 articles. */
const PATIENCE_MS = 300_000;

/** All threads of all processes of the server run on the first processor, and the load on the second. */
export const SERVER_CPU = 0;
export const LOAD_CPU = 1;

/** `npm start`'s server, on a copy of the build. */
export async function startOurs(copy: string, folder: string): Promise<Subject> {
  const port = await freePort();
  const program = startNode(['tools/run.mjs', 'server/start.ts'], {
    cwd: copy,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) },
    outputFile: path.join(folder, 'standfirst.log'),
  });
  return answering('Standfirst', port, '/health/ready', program);
}

/** `next start` on the same build. */
export async function startNext(copy: string, folder: string): Promise<Subject> {
  const port = await freePort();
  const args = [NEXT_PROGRAM, 'start', '-H', '127.0.0.1', '-p', `${port}`];
  const program = startNode(args, {
    cwd: copy,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    outputFile: path.join(folder, 'next.log'),
  });
  return answering('next start', port, '/', program);
}

/** Bare `node:http` with one answer: the yardstick for a server in Node. */
export async function startBare(folder: string, sample: RawAnswer): Promise<Subject> {
  const port = await freePort();
  const file = path.join(folder, 'sample.json');
  writeFileSync(file, JSON.stringify({ ...sample, body: sample.body.toString('base64') }));
  const args = ['tools/run.mjs', 'bench/serving/bare-server.ts', `${port}`, file];
  const program = startNode(args, { cwd: process.cwd(), env: process.env });
  return answering('node:http alone', port, '/', program);
}

/**
 * An nginx that sends files, or the answers of another server.
 *
 * @param sample one of our answers, whose headers nginx sends too
 * @param behind the server behind it, whose processor time counts too
 */
export async function startNginx(
  name: string,
  folder: string,
  source: Source,
  sample: RawAnswer,
  behind?: Subject,
): Promise<Subject> {
  const port = await freePort();
  mkdirSync(folder);
  const args = configureNginx(folder, port, source, sample.headers);
  const program = startProgram('nginx', args, {
    cwd: folder,
    env: process.env,
    outputFile: path.join(folder, 'nginx.log'),
  });
  const subject = await answering(name, port, '/', program);
  return {
    ...subject,
    processorTime: () => subject.processorTime() + (behind?.processorTime() ?? 0),
  };
}

/** Writes a compressed page to where nginx looks for it. */
export function writeCompressed(root: string, address: string, { body }: RawAnswer): void {
  const file = path.join(root, `${decodeURIComponent(address)}.gz`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, body);
}

async function answering(
  name: string,
  port: number,
  address: string,
  program: NodeProgram,
): Promise<Subject> {
  const origin = `http://127.0.0.1:${port}`;
  const start = performance.now();
  while (!(await fetchRaw(origin + address).catch(() => undefined))) {
    if (program.hasEnded() || performance.now() - start > PATIENCE_MS) {
      throw new Error(`${name} did not answer:\n${program.tail()}`);
    }
    await sleep(100);
  }
  pin(program.pid);
  return {
    name,
    origin,
    processorTime: () => processorTime(program.pid),
    stop: () => program.stop(),
  };
}

/** Ties a process tree to a processor. Processes that it starts later stay there too. */
function pin(pid: number): void {
  const tree = processTree(pid);
  for (const one of tree ? pidsIn(tree) : []) {
    execFileSync('taskset', ['-a', '-p', '-c', String(SERVER_CPU), String(one)]);
  }
}
