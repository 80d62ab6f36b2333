/**
 * `npm run list`: lists the work in progress (drafts, embargoes, stubs, and files in error), and the addresses that
 * readers request although they lead nowhere. Files are read by the same program in other threads.
 */
import path from 'node:path';
import { isMainThread, parentPort } from 'node:worker_threads';
import { answerForRequest } from '@/lib/answers/answer-request';
import { now } from '@/lib/clock';
import { type Entry, entriesOf, indexPlaces, newsroom } from '@/lib/newsroom';
import { askedFile, deskOverview, readAsked, serveReadings } from '@/lib/newsroom/upkeep';
import { readArguments } from '@/server/read-arguments';
import { type LostAddress, overviewText } from './overview-text';
import { printProgress } from './progress';
import { updateOrExplain } from './update-or-explain';

/** How many files of each part are listed. */
const MOST = 50;

/** How many articles of the front page are listed. */
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
  const lost = overview.site ? await stillLost(readAsked(askedFile(places.indexFile))) : [];
  console.log(overviewText(overview, first, lost, { folder, columns, now: options.now }));
}

/** The addresses that readers requested more than once and that still lead nowhere, the most frequent first. */
async function stillLost(counts: ReadonlyMap<string, number>): Promise<LostAddress[]> {
  const lost: LostAddress[] = [];
  for (const [address, times] of counts) {
    if (times < 2) continue;
    const url = new URL(address, 'http://localhost');
    const answer = await answerForRequest(url, newsroom(), undefined, now());
    if (answer.do === 'not found') lost.push({ address, times });
  }
  return lost.sort((a, b) => b.times - a.times);
}

/** The articles that readers see first: those above the briefs. */
async function firstOnTheFrontPage(): Promise<Entry[]> {
  const entries = entriesOf(await newsroom().frontPage());
  return entries.filter(({ kind }) => kind === 'article').slice(0, MOST_FIRST);
}
