import { AggregatorRegistry } from 'prom-client';
import { endWithReason } from '../end-with-reason';
import { IndexState } from '../indexing/index-state';
import type { IndexNews } from '../indexing/messages';
import { type IndexKeeper, Rescans } from '../indexing/rescans';
import { serveProcess } from '../serve-process';
import type { Settings } from '../settings';
import { stopOnSignal } from '../stop-on-signal';
import { tellReady, tellSupervisor } from '../supervise/child-side';
import { type FromWorker, readFromFirst } from './messages';

/** Answers readers beside other workers; the first process keeps the index. */
export async function answerAsWorker(settings: Settings): Promise<void> {
  const keeper = new FirstProcess();
  // Only one that is there listens to the questions of the first process.
  void new AggregatorRegistry();
  try {
    const serving = await serveProcess(settings, keeper);
    keeper.listen(serving.hear);
    stopOnSignal(serving.stop);
    tellReady();
    const { port, figures } = await serving.isReady;
    AggregatorRegistry.setRegistries(figures);
    tell({ serves: port });
  } catch (error) {
    endWithReason(error);
  }
}

/** The index, as the first process keeps it for its workers. */
class FirstProcess implements IndexKeeper {
  readonly state = new IndexState();
  private readonly rescans = new Rescans((order) => {
    tell(order);
    return true;
  });

  /** @param onNews is told what the indexer says */
  listen(onNews: (news: IndexNews) => void): void {
    process.on('message', (message: unknown) => {
      const report = readFromFirst(message);
      if (report === undefined) return;
      if (typeof report === 'object' && 'rescanned' in report) this.rescans.report(report);
      else {
        this.state.hear(report);
        onNews(report);
      }
    });
  }

  rescan(): Promise<boolean> {
    return this.rescans.order();
  }
}

function tell(message: FromWorker): void {
  tellSupervisor(message);
}
