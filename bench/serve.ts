import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../tools/free-port';
import { type Surroundings, startNode } from '../tools/node-program';
import { processTree } from './process-tree';
import { type TimedAnswer, timedGet } from './timed-get';

/** Our server, serving a built site. */
export interface Served {
  /** `http://` with the host and the port. */
  origin: string;
  /** From the start of the process to the end of the first answer. */
  secondsToFirstAnswer: number;
  /** @param address a path inside the site */
  get(address: string): Promise<TimedAnswer>;
  /** Waits until no work is going on in the background, such as pages being remade. */
  settle(): Promise<void>;
  /** Memory in use; `undefined` if the system does not say. */
  residentBytes(): number | undefined;
  stop(): Promise<void>;
}

/** How long to wait for the first answer, in milliseconds: the index may have to be made first. */
const PATIENCE_MS = 600_000;

/** The server is idle when this many answers in a row take no longer than this, in milliseconds. */
const QUICK_ANSWERS = 10;
const QUICK_MS = 25;

/** How long to wait until it is idle, in milliseconds. */
const SETTLE_MS = 60_000;

/**
 * Starts `server/start.ts` and waits until it answers.
 *
 * @throws Error with the end of its output when it ends or never answers
 */
export async function serve({ cwd, env }: Surroundings): Promise<Served> {
  const port = await freePort();
  const start = performance.now();
  const server = startNode(['tools/run.mjs', 'server/start.ts'], {
    cwd,
    env: { ...env, HOST: '127.0.0.1', PORT: String(port) },
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (address: string) => timedGet(`http://127.0.0.1:${port}${address}`, agent);
  const stop = async (): Promise<void> => {
    agent.destroy();
    await server.stop();
  };
  while (!(await answers(ask))) {
    if (server.hasEnded() || performance.now() - start > PATIENCE_MS) {
      await stop();
      throw new Error(`the server did not answer:\n${server.tail()}`);
    }
    await sleep(10);
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    secondsToFirstAnswer: (performance.now() - start) / 1000,
    get: ask,
    settle: () => settle(ask),
    residentBytes: () => processTree(server.pid)?.residentBytes,
    stop,
  };
}

async function answers(ask: (address: string) => Promise<TimedAnswer>): Promise<boolean> {
  try {
    return (await ask('/')).status === 200;
  } catch {
    // Nothing is listening yet.
    return false;
  }
}

async function settle(ask: (address: string) => Promise<TimedAnswer>): Promise<void> {
  const start = performance.now();
  let quick = 0;
  // With a limit: on a busy machine answers may never be quick.
  while (quick < QUICK_ANSWERS && performance.now() - start < SETTLE_MS) {
    const { milliseconds } = await ask('/robots.txt');
    quick = milliseconds < QUICK_MS ? quick + 1 : 0;
    await sleep(50);
  }
}
