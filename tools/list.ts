/**
 * `npm run list`: the work in progress: drafts, embargoes, stubs, and files in error. Files are
 * read by the same program in other threads.
 */
import path from 'node:path';
import { isMainThread, parentPort } from 'node:worker_threads';
import { now } from '@/lib/clock';
import { type Entry, entriesOf, indexPlaces, newsroom } from '@/lib/newsroom';
import { deskOverview, serveReadings } from '@/lib/newsroom/upkeep';
import { readArguments } from '@/server/read-arguments';
import { overviewText } from './overview-text';
import { printProgress } from './progress';
import { updateOrExplain } from './update-or-explain';

/** How many files of each part are listed. */
const MOST = 50;

/** How many of the front page are listed. */
const MOST_FIRST = 6;

/** The width if the output is not a terminal. */
const COLUMNS = 80;

if (parentPort && !isMainThread) serveReadings(parentPort);
else await list();

async function list(): Promise<void> {
  if (!readArguments({ command: 'npm run list', options: {} })) return;
  const places = indexPlaces();
  const options = { now: now(), reader: new URL(import.meta.url), onProgress: printProgress };
  if (!(await updateOrExplain(places, options))) return;
  const overview = deskOverview(places, MOST, options.now);
  const folder = path.relative(process.cwd(), places.contentDir);
  const columns = process.stdout.isTTY ? process.stdout.columns : COLUMNS;
  const first = overview.site ? await firstOnTheFrontPage() : [];
  console.log(overviewText(overview, first, { folder, columns, now: options.now }));
}

/** The articles that readers see first: those of the ranks above the briefs. */
async function firstOnTheFrontPage(): Promise<Entry[]> {
  const entries = entriesOf(await newsroom().frontPage());
  return entries.filter(({ kind }) => kind === 'article').slice(0, MOST_FIRST);
}
