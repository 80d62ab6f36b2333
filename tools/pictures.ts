/**
 * `npm run pictures`: makes the variants of pictures that do not exist yet. The server does so itself while it runs;
 * this is for `next start`, and for anyone who wants them earlier. `--export FOLDER` makes only those that readers
 * may have now, and puts them into a folder of static files, as a build for Vercel needs them. Files are read by the
 * same program in other threads.
 */
import { isMainThread, parentPort } from 'node:worker_threads';
import { now } from '@/lib/clock';
import { indexPlaces } from '@/lib/newsroom';
import { serveReadings } from '@/lib/newsroom/upkeep';
import { exportPictures, makePictures, picturesToMake } from '@/server/pictures/make-pictures';
import { readArguments } from '@/server/read-arguments';
import { counted } from './report-problems';
import { updateOrExplain } from './update-or-explain';

/** How often progress is printed, in milliseconds. */
const SAY_MS = 10_000;

if (parentPort && !isMainThread) serveReadings(parentPort);
else await pictures();

async function pictures(): Promise<void> {
  const given = readArguments({
    command: 'npm run pictures',
    options: { export: { is: 'value', called: 'FOLDER' } },
  });
  if (!given) return;
  const { export: folder } = given.options;
  const places = indexPlaces();
  if (!(await updateOrExplain(places, { now: now(), reader: new URL(import.meta.url) }))) return;
  let saidAt = performance.now();
  const onProgress = (left: number): void => {
    if (performance.now() - saidAt < SAY_MS) return;
    saidAt = performance.now();
    console.log(`Pictures: ${left} more to be made.`);
  };
  await makePictures(places, { publicOnly: folder !== undefined, onProgress });
  if (folder !== undefined) {
    console.log(`${counted(exportPictures(places, folder), 'picture file')} in ${folder}.`);
  } else console.log(`Pictures: ${picturesToMake(places)} left to be made.`);
}
