/**
 * `npm run new -- "A headline"`: starts an article, and says where its file is and where to see it.
 * The author is `STANDFIRST_AUTHOR`, or the only one there is. Exits 1 when it cannot be done, 2
 * without a headline. Files are read by the same program in other threads.
 */
import path from 'node:path';
import { isMainThread, parentPort } from 'node:worker_threads';
import { now } from '@/lib/clock';
import { articlePath, indexPlaces } from '@/lib/newsroom';
import { beginArticle, serveReadings } from '@/lib/newsroom/upkeep';
import { devAddress } from '@/server/live-edit/dev-address';
import { explainRefusal } from './explain-refusal';
import { printProgress } from './progress';
import { updateOrExplain } from './update-or-explain';

const USAGE = `Usage: npm run new -- "A headline"

Writes the file of an article, as a draft. With several authors, STANDFIRST_AUTHOR names the one whose
article it is by the name of the file in authors/.`;

if (parentPort && !isMainThread) serveReadings(parentPort);
else await begin(process.argv.slice(2).join(' ').trim());

async function begin(headline: string): Promise<void> {
  if (headline === '' || headline === '--help') {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const places = indexPlaces();
  const options = { now: now(), reader: new URL(import.meta.url), onProgress: printProgress };
  if (!(await updateOrExplain(places, options))) return;
  const folder = path.relative(process.cwd(), places.contentDir);
  const author = process.env.STANDFIRST_AUTHOR?.trim() || undefined;
  const begun = beginArticle(places, { headline, author, now: options.now });
  if (!begun.ok) {
    console.error(`Nothing was written: ${explainRefusal(begun.error, folder)}`);
    process.exitCode = 1;
    return;
  }
  const { slug, file } = begun.value;
  console.log(path.posix.join(folder, file));
  const site = devAddress(places) ?? `http://localhost:${process.env.PORT || 3000}`;
  console.log(site + articlePath({ slug }));
}
