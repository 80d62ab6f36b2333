import cluster from 'node:cluster';
import { fileURLToPath } from 'node:url';
import { AggregatorRegistry } from 'prom-client';
import type { Answering } from '../answering';
import type { IndexNews } from '../indexing/messages';
import type { IndexKeeper } from '../indexing/rescans';
import { log } from '../operations/request-log';
import { DRAIN_MS } from '../stop-on-signal';
import { SupervisedProcess } from '../supervise/supervised-process';
import { type FromWorker, readFromWorker, type ToWorker } from './messages';

type Worker = SupervisedProcess<ToWorker, FromWorker>;

/**
 * Processes that answer on one port, with one index for all of them. If one ends, in whatever way,
 * the others carry on.
 */
export class WorkerPool implements Answering {
  readonly isReady: Answering['isReady'];
  private serves: (port: number) => void = () => undefined;
  private readonly workers: readonly Worker[];

  /**
   * @param count of workers
   * @param port for all of them, also for those that are started later: not 0
   * @param keeper of the index, which reports to all of them
   */
  constructor(
    count: number,
    private readonly port: number,
    private readonly keeper: IndexKeeper,
  ) {
    const all = new AggregatorRegistry();
    const figures = { contentType: all.contentType, metrics: () => all.clusterMetrics() };
    this.isReady = new Promise((resolve) => {
      this.serves = (port) => resolve({ port, figures });
    });
    // Each accepts connections itself. If this process handed them out, one on its way to a worker that ends would be
    // neither closed nor given to another: its reader would wait in vain.
    cluster.schedulingPolicy = cluster.SCHED_NONE;
    // The bundled program, because Node cannot run the source file.
    cluster.setupPrimary({
      exec: fileURLToPath(import.meta.url),
      execArgv: [...process.execArgv, '--enable-source-maps'],
    });
    this.workers = Array.from({ length: count }, (_, index) => this.startWorker(index + 1));
  }

  hear(news: IndexNews): void {
    for (const worker of this.workers) worker.send(news);
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()));
  }

  private startWorker(number: number): Worker {
    const worker: Worker = new SupervisedProcess({
      name: `Worker ${number}`,
      start: () => {
        const forked = cluster.fork({ PORT: this.port });
        // Problems of its process are also reported here, where there is no listener.
        forked.on('error', () => undefined);
        return forked.process;
      },
      read: readFromWorker,
      onMessage: (message) => this.answer(worker, message),
      onReady: () => this.tellState(worker),
      // By its channel it would end at once.
      end: (child) => child.kill('SIGTERM'),
      stopWithinMs: DRAIN_MS,
      log: (line) => log.error(line),
    });
    worker.start();
    return worker;
  }

  /** Tells a new worker what the others have been told. */
  private tellState(worker: Worker): void {
    const { state } = this.keeper;
    if (state.contentFaultSince !== undefined) {
      worker.send({ contentFaultSince: state.contentFaultSince });
    }
    void state.isIndexed.then(() => worker.send('indexed'));
  }

  private answer(worker: Worker, message: FromWorker): void {
    if (message === 'figures') return;
    if ('serves' in message) {
      this.serves(message.serves);
      return;
    }
    const { rescan: rescanned } = message;
    void this.keeper.rescan().then((isDone) => worker.send({ rescanned, isDone }));
  }
}
