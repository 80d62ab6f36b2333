import { AggregatorRegistry } from 'prom-client';
import { endWithReason } from '../end-with-reason';
import { type IndexKeeper, Rescans } from '../indexing/rescans';
import { serveProcess } from '../serve-process';
import type { Settings } from '../settings';
import { stopOnSignal } from '../stop-on-signal';
import { READY, tellSupervisor } from '../supervise/child-side';
import { type FromWorker, readFromFirst } from './messages';

/** Answers beside others; the first process keeps the index. */
export async function answerAsWorker(settings: Settings): Promise<void> {
  const keeper = new FirstProcess();
  // Only one that is there listens to the questions of the first process.
  void new AggregatorRegistry();
  const serving = await serveProcess(settings, keeper);
  keeper.onChange = serving.contentChanged;
  stopOnSignal(serving.stop);
  tellSupervisor(READY);
  serving.isReady.then(({ port, figures }) => {
    AggregatorRegistry.setRegistries(figures);
    tell({ serves: port });
  }, endWithReason);
}

/** The index, as the first process keeps it for its workers. */
class FirstProcess implements IndexKeeper {
  onChange = (): void => undefined;
  readonly isIndexed: Promise<void>;
  private readonly rescans = new Rescans((order) => {
    tell(order);
    return true;
  });

  constructor() {
    let indexed = (): void => undefined;
    this.isIndexed = new Promise((resolve) => {
      indexed = resolve;
    });
    process.on('message', (message: unknown) => {
      const report = readFromFirst(message);
      if (report === 'indexed') indexed();
      else if (report === 'changed') this.onChange();
      else if (report) this.rescans.report(report);
    });
  }

  rescan(): Promise<boolean> {
    return this.rescans.order();
  }
}

function tell(message: FromWorker): void {
  tellSupervisor(message);
}
