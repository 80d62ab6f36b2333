import { startProgram } from '../supervise/program';
import { SupervisedProcess } from '../supervise/supervised-process';
import { type IndexOrder, type IndexReport, readIndexReport } from './messages';
import { type IndexKeeper, Rescans } from './rescans';

/** After so many ends before there is an index nobody waits for it: there may be one from before. */
const MAX_FAILED_STARTS = 3;

/**
 * Keeps the index up to date, in a process of its own: reading thousands of files must not hold up
 * the one that answers readers. It ends with this process, however that ends.
 */
export class Indexer implements IndexKeeper {
  readonly isIndexed: Promise<void>;
  private readonly process: SupervisedProcess<IndexOrder, IndexReport>;
  private readonly rescans = new Rescans((order) => this.process.send(order));

  /**
   * @param onChange is told that the index may be another one
   * @param log takes a line about what went wrong
   * @param start starts the process
   */
  constructor(
    onChange: () => void,
    log: (line: string) => void,
    start = () => startProgram('server/indexing/index-process.ts'),
  ) {
    let indexed = (): void => undefined;
    this.isIndexed = new Promise((resolve) => {
      indexed = resolve;
    });
    let failedStarts = 0;
    this.process = new SupervisedProcess({
      name: 'The indexer',
      start,
      read: readIndexReport,
      onMessage: (report) => {
        if (typeof report === 'object') return this.rescans.report(report);
        if (report === 'indexed') indexed();
        // One that was started again may have found something new at its start.
        onChange();
      },
      onEnd: () => {
        this.rescans.abandonAll();
        failedStarts++;
        if (failedStarts >= MAX_FAILED_STARTS) indexed();
      },
      log,
    });
  }

  start(): void {
    this.process.start();
  }

  rescan(): Promise<boolean> {
    return this.rescans.order();
  }

  /** Resolves when the process has ended. */
  stop(): Promise<void> {
    return this.process.stop();
  }
}
