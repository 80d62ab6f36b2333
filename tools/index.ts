/**
 * `npm run index`: brings the index up to date with the content folder. Files are read by the same
 * program in other threads.
 */
import { isMainThread, parentPort } from 'node:worker_threads';
import { now } from '@/lib/clock';
import { indexPlaces } from '@/lib/newsroom';
import { serveReadings, updateIndexInThreads } from '@/lib/newsroom/upkeep';
import { printProgress } from './progress';

if (parentPort && !isMainThread) serveReadings(parentPort);
else await update();

async function update(): Promise<void> {
  const begun = performance.now();
  const options = { now: now(), reader: new URL(import.meta.url), onProgress: printProgress };
  const { files, read, rebuilt } = await updateIndexInThreads(indexPlaces(), options);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `${rebuilt ? 'Index made anew' : 'Index up to date'}: ${files} files, ${read} read, ${seconds} s`,
  );
}
