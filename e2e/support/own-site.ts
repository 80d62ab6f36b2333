import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A copy of the built site in a separate folder, where a test may change the content. */
export interface OwnSite {
  url: string;
  /** The content folder of the copy, absolute. */
  content: string;
  /** The index that it is served from, absolute. */
  index: string;
  /** The first process of the server. */
  pid: number;
  /** What the server has written so far, to both streams. */
  log(): string;
  /** Ends the server, as a supervisor does or with another signal, and returns its exit code. */
  terminate(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
  stop(): Promise<void>;
}

/** What the copy shares with the project: everything that is only read. */
const LINKED = [
  'lib',
  'next.config.ts',
  'node_modules',
  'package.json',
  'public',
  'server',
  'tools',
  'tsconfig.json',
];

/** Copies the finished build and the content into a separate folder, which keeps all changes. */
export async function copyBuiltSite(): Promise<string> {
  await mkdir('test-results', { recursive: true });
  const folder = await mkdtemp(path.resolve('test-results/site-'));
  for (const name of LINKED) {
    await symlink(path.resolve(name), path.join(folder, name));
  }
  await mkdir(path.join(folder, '.next'));
  for (const name of await readdir('.next')) {
    if (['cache', 'dev', 'types'].includes(name)) continue;
    // With its times, because pages that are old enough are made again at the first visit, not ten seconds later.
    const options = { recursive: true, preserveTimestamps: true };
    await cp(path.join('.next', name), path.join(folder, '.next', name), options);
  }
  await cp('content', path.join(folder, 'content'), { recursive: true });
  return folder;
}

/**
 * Serves a copy of the site (`copyBuiltSite`) with our server on a free port. The copy has its own cache
 * of Next's pages.
 */
export async function startOwnSite(env: Record<string, string> = {}): Promise<OwnSite> {
  const folder = await copyBuiltSite();
  const server = spawn(process.execPath, ['tools/run.mjs', 'server/serve.ts'], {
    cwd: folder,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ...env },
  });
  endWithTests(server);
  const lines: string[] = [];
  const url = await addressOf(server, lines);
  // The first answer is slow, and no test should have to wait for it.
  await fetch(`${url}/about`);
  return {
    url,
    content: path.join(folder, 'content'),
    index: path.join(folder, '.standfirst', 'index.db'),
    pid: Number(server.pid),
    log: () => lines.join('\n'),
    terminate: (signal) => terminate(server, signal),
    stop: async () => {
      await terminate(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Ends a server together with the process of the tests, if it is still running: nothing else would end one that took
 * too long to start, and it would be in the way of the next (Next allows one development server per folder).
 */
export function endWithTests(server: ChildProcess): void {
  const end = (): void => void server.kill('SIGKILL');
  process.once('exit', end);
  server.once('exit', () => process.off('exit', end));
}

/** Ends a server, as a supervisor does unless another signal is given, and returns its exit code. */
export async function terminate(
  server: ChildProcess,
  signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM',
): Promise<number | null> {
  if (server.exitCode !== null || server.signalCode !== null) return server.exitCode;
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  server.kill(signal);
  return ended;
}

/** The address that a server reports, once it does. */
export function addressOf(server: ChildProcess, lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        const address = /Standfirst is at (http:[^\s"]+)/.exec(line)?.[1];
        if (address) resolve(address);
      });
    }
    server.once('exit', () => reject(new Error(`the server ended:\n${lines.join('\n')}`)));
  });
}
