/**
 * `npm run index`: brings the index up to date with the content folder. Files are read by the same
 * program in other threads.
 */
import { isMainThread, parentPort } from 'node:worker_threads';
import { formatProblem } from '@/lib/checking/problem';
import { now } from '@/lib/clock';
import { ContentFolderFault } from '@/lib/content/content-folder';
import { indexPlaces } from '@/lib/newsroom';
import { serveReadings, updateIndexInThreads } from '@/lib/newsroom/upkeep';
import { printProgress } from './progress';

if (parentPort && !isMainThread) serveReadings(parentPort);
else await update();

async function update(): Promise<void> {
  const begun = performance.now();
  const options = { now: now(), reader: new URL(import.meta.url), onProgress: printProgress };
  const updated = await updateIndexInThreads(indexPlaces(), options).catch((error: unknown) => {
    if (!(error instanceof ContentFolderFault)) throw error;
    console.error(formatProblem(error.problem));
    process.exitCode = 1;
  });
  if (!updated) return;
  const { files, read, rebuilt } = updated;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `${rebuilt ? 'Index made anew' : 'Index up to date'}: ${files} files, ${read} read, ${seconds} s`,
  );
}
