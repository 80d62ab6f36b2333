/**
 * Keeps the index up to date while the site is served: at every change of the content folder, and
 * whenever it is told to check. Files are read by the same program in other threads.
 */
import { isMainThread, parentPort } from 'node:worker_threads';
import { indexPlaces } from '@/lib/newsroom';
import { serveReadings } from '@/lib/newsroom/upkeep';
import { logContent } from '../operations/content-log';
import { logEverything } from '../operations/log-everything';
import { liveWithSupervisor, tellAlive, tellReady, tellSupervisor } from '../supervise/child-side';
import type { IndexNews, IndexOrder, RescanReport } from './messages';
import { watchContent } from './watch-content';

if (parentPort && !isMainThread) serveReadings(parentPort);
else await keepIndex();

async function keepIndex(): Promise<void> {
  logEverything();
  liveWithSupervisor();
  const tell = (report: IndexNews | RescanReport): void => tellSupervisor(report);
  const watching = watchContent(indexPlaces(), {
    reader: new URL(import.meta.url),
    log: logContent,
    onProgress: tellAlive,
    onUpdate: () => tell('changed'),
    onPictures: () => tell('pictures'),
    onFault: (since) => tell({ contentFaultSince: since ?? null }),
  });
  process.on('message', (order: IndexOrder) => {
    if ('made' in order) {
      void watching.then(({ takeInMade }) => takeInMade(order.made));
      return;
    }
    const { rescan: id } = order;
    watching
      .then(({ look }) => look())
      .then(
        (isDone) => tell({ rescanned: id, isDone }),
        () => tell({ rescanned: id, isDone: false }),
      );
  });
  tellReady();
  await watching;
  tell('indexed');
}
