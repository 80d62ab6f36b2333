import { startProgram } from '../supervise/program';
import { SupervisedProcess } from '../supervise/supervised-process';
import { IndexState } from './index-state';
import { type IndexNews, type IndexOrder, type RescanReport, readIndexReport } from './messages';
import { type IndexKeeper, Rescans } from './rescans';

/**
 * After this many ends without an index nobody waits for one any longer; there may be an earlier
 * one.
 */
const MAX_FAILED_STARTS = 3;

/**
 * Keeps the index up to date, in a separate process: reading thousands of files must not hold up
 * the one that answers readers. It ends with this process, however that ends.
 */
export class Indexer implements IndexKeeper {
  readonly state = new IndexState();
  private readonly process: SupervisedProcess<IndexOrder, IndexNews | RescanReport>;
  private readonly rescans = new Rescans((order) => this.process.send(order));

  /**
   * @param onNews called with each of its messages
   * @param log called with a line about what went wrong
   * @param start starts the process
   */
  constructor(
    onNews: (news: IndexNews) => void,
    log: (line: string) => void,
    start = () => startProgram('server/indexing/index-process.ts'),
  ) {
    let failedStarts = 0;
    this.process = new SupervisedProcess({
      name: 'The indexer',
      start,
      read: readIndexReport,
      onMessage: (report) => {
        if (typeof report === 'object' && 'rescanned' in report) this.rescans.report(report);
        else {
          this.state.hear(report);
          onNews(report);
        }
      },
      onEnd: () => {
        this.rescans.abandonAll();
        failedStarts++;
        if (failedStarts >= MAX_FAILED_STARTS) this.state.giveUp();
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

  /** Tells it under which keys variants of pictures have been made, or have disappeared. */
  takeInMade(made: readonly string[]): void {
    this.process.send({ made });
  }

  /** Resolves when the process has ended. */
  stop(): Promise<void> {
    return this.process.stop();
  }
}
