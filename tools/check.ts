/**
 * `npm run check`: everything wrong in the content folder, sorted by file and place. Exits 1 when
 * there is an error; warnings do not stop anybody. With `--newest N` only so many of the articles that
 * were never checked are parsed in full: what a build waits for. Files are read by the same program in
 * other threads.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort } from 'node:worker_threads';
import { formatProblem } from '@/lib/checking/problem';
import { now } from '@/lib/clock';
import { indexPlaces, newsroom } from '@/lib/newsroom';
import { checkBodies, serveReadings, updateIndexInThreads } from '@/lib/newsroom/upkeep';
import { printProgress } from './progress';

if (parentPort && !isMainThread) serveReadings(parentPort);
else await check();

async function check(): Promise<void> {
  const { values } = parseArgs({ options: { newest: { type: 'string' } } });
  const places = indexPlaces();
  const options = { now: now(), reader: new URL(import.meta.url), onProgress: printProgress };
  await updateIndexInThreads(places, options);
  const most = values.newest === undefined ? undefined : Number(values.newest);
  const { left } = await checkBodies(places, { ...options, most });

  const folder = path.relative(process.cwd(), places.contentDir) || '.';
  const problems = await newsroom().problems();
  for (const problem of problems) {
    console.log(formatProblem({ ...problem, file: path.posix.join(folder, problem.file) }));
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  console.log(`${count(errors, 'error')}, ${count(warnings, 'warning')} in ${folder}`);
  if (left > 0) {
    console.log(`The text of ${count(left, 'older article')} was not checked: npm run check does.`);
  }
  if (errors > 0 && process.env.ALLOW_BROKEN_CONTENT === '1') {
    console.log('ALLOW_BROKEN_CONTENT=1: the files in error are left out, the rest goes on.');
  } else if (errors > 0) {
    process.exitCode = 1;
  }
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
