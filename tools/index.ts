/**
 * `npm run index`: brings the index up to date with the content folder. With `--watch` it stays and
 * does so at every change and when it is told to, until the process that started it is gone. Files are read by the same
 * program in other threads.
 */
import { isMainThread, parentPort } from 'node:worker_threads';
import { now } from '@/lib/clock';
import { indexPlaces } from '@/lib/newsroom';
import { serveReadings, updateIndexInThreads } from '@/lib/newsroom/upkeep';
import type { IndexerOrder, IndexerReport } from '@/server/indexer';
import { watchContent } from '@/server/indexing/watch-content';
import { printProgress } from './progress';

const reader = new URL(import.meta.url);

if (parentPort && !isMainThread) serveReadings(parentPort);
else if (process.argv.includes('--watch')) await watch();
else await update();

async function watch(): Promise<void> {
  process.on('disconnect', () => process.exit(0));
  const tell = (report: IndexerReport): void => void process.send?.(report);
  const { look } = await watchContent(indexPlaces(), {
    reader,
    log: (text) => process.stderr.write(`${text}\n`),
    onUpdate: () => tell('changed'),
  });
  process.on('message', (order: IndexerOrder) => {
    if (order !== 'look') return;
    void look().then(() => tell('looked'));
  });
  tell('watching');
}

async function update(): Promise<void> {
  const begun = performance.now();
  const options = { now: now(), reader, onProgress: printProgress };
  const { files, read, rebuilt } = await updateIndexInThreads(indexPlaces(), options);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `${rebuilt ? 'Index made anew' : 'Index up to date'}: ${files} files, ${read} read, ${seconds} s`,
  );
}
