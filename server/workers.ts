import cluster, { type Worker } from 'node:cluster';
import { fileURLToPath } from 'node:url';
import { AggregatorRegistry } from 'prom-client';
import { Indexer } from './indexer';
import { onOrphaned } from './on-orphaned';
import { serveMetrics } from './operations/metrics-server';
import { log } from './operations/request-log';
import { serveProcess } from './serve-process';
import type { Settings } from './settings';
import { DRAIN_MS, stopOnSignal } from './stop-on-signal';

/** What the first process and its workers tell each other; the metrics library has messages of its own. */
type ToWorker = 'changed' | 'looked';
type FromWorker = { ready: number } | 'look';

/** A worker that ended is replaced after so long, in milliseconds: one that cannot start must not spin. */
const RESTART_MS = 1000;

/**
 * Keeps so many processes answering on one port, one index for all of them, and says where they are.
 * None of them ending ends the site.
 */
export async function superviseWorkers({ workers, host, metricsPort }: Settings): Promise<void> {
  let stopping = false;
  let isAnnounced = false;
  const tell = (message: ToWorker): void => {
    for (const worker of Object.values(cluster.workers ?? {})) worker?.send(message);
  };
  const indexer = new Indexer(() => tell('changed'));
  await indexer.start();

  // This program as it was bundled: Node does not run the file that it was started with.
  cluster.setupPrimary({
    exec: fileURLToPath(import.meta.url),
    execArgv: [...process.execArgv, '--enable-source-maps'],
  });
  cluster.on('exit', ({ process: { pid } }, code, signal) => {
    if (stopping) return;
    log.error({ worker: pid, code, signal }, 'a process ended: another takes its place');
    setTimeout(() => !stopping && cluster.fork(), RESTART_MS);
  });
  cluster.on('message', (worker: Worker, message: FromWorker) => {
    if (message === 'look') void indexer.look().then(() => worker.send('looked'));
    else if (message.ready !== undefined && !isAnnounced) {
      isAnnounced = true;
      console.log(`Standfirst is at http://${host ?? 'localhost'}:${message.ready}`);
    }
  });
  for (let started = 0; started < workers; started++) cluster.fork();
  if (metricsPort !== undefined) {
    const all = new AggregatorRegistry();
    serveMetrics(metricsPort, host, {
      contentType: all.contentType,
      metrics: () => all.clusterMetrics(),
    });
  }

  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    indexer.stop();
    const left = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    for (const worker of left) worker.process.kill('SIGTERM');
    void Promise.all(left.map(ended)).then(() => process.exit(0));
    // They end by themselves before.
    setTimeout(() => process.exit(0), DRAIN_MS + RESTART_MS).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  onOrphaned(stop);
}

/** Answers beside others; the first process keeps the index. */
export async function serveAsWorker(settings: Settings): Promise<void> {
  let look = (): void => undefined;
  let whenLooked: (() => void)[] = [];
  process.on('message', (message: ToWorker) => {
    if (message === 'changed') look();
    if (message !== 'looked') return;
    for (const tell of whenLooked) tell();
    whenLooked = [];
  });
  const lookAtContent = (): Promise<void> =>
    new Promise((resolve) => {
      whenLooked.push(resolve);
      const message: FromWorker = 'look';
      process.send?.(message);
    });
  const serving = await serveProcess(settings, lookAtContent, Promise.resolve());
  look = () => void serving.look();
  AggregatorRegistry.setRegistries(serving.metrics.registry);
  // Only one that is there listens to the questions of the first process.
  void new AggregatorRegistry();
  stopOnSignal(
    serving.server,
    () => serving.drain(),
    () => serving.stop(),
  );
  const message: FromWorker = { ready: serving.port };
  process.send?.(message);
}

function ended(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    if (worker.isDead()) resolve();
    else worker.process.once('exit', () => resolve());
  });
}
