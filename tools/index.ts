/**
 * `npm run index`: brings the index up to date with the content folder. Files are read by the same
 * program in other threads. `npm run dev` names the code that reads them (`--code`, see `IndexPlaces`).
 */
import { isMainThread, parentPort } from 'node:worker_threads';
import { now } from '@/lib/clock';
import { indexPlaces } from '@/lib/newsroom';
import { serveReadings } from '@/lib/newsroom/upkeep';
import { readArguments } from '@/server/read-arguments';
import { printProgress } from './progress';
import { updateOrExplain } from './update-or-explain';

if (parentPort && !isMainThread) serveReadings(parentPort);
else await update();

async function update(): Promise<void> {
  const given = readArguments({
    command: 'npm run index',
    options: { code: { is: 'value', called: 'NAME' } },
  });
  if (!given) return;
  const begun = performance.now();
  const options = { now: now(), reader: new URL(import.meta.url), onProgress: printProgress };
  const places = { ...indexPlaces(), code: given.options.code };
  const updated = await updateOrExplain(places, options);
  if (!updated) return;
  const { files, read, rebuilt } = updated;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    rebuilt
      ? `Indexed ${files} files in ${seconds} s`
      : `Index up to date: ${files} files, ${read} read, ${seconds} s`,
  );
}
