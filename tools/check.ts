/**
 * `npm run check`: reports everything wrong in the content folder, sorted by file and place. Exits with 1 if there is
 * an error; warnings stop nobody. `--json` is for machines; on GitHub each problem becomes an annotation. `--fix` shows
 * which problems it can fix, and fixes them if the answer is yes (`--yes` says so in advance); it exits with 3 if there
 * was something to fix and nothing was fixed. With `--newest N` only that many of the articles never checked before are
 * parsed in full, since a build waits for them. With `--again` files that took too long to read are tried again. Files
 * are read by the same program in other threads.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isMainThread, parentPort } from 'node:worker_threads';
import type { Problem } from '@/lib/checking/problem';
import { now } from '@/lib/clock';
import { ContentFolderFault } from '@/lib/content/content-folder';
import { type IndexPlaces, indexPlaces, newsroom } from '@/lib/newsroom';
import {
  type CheckOptions,
  checkBodies,
  forgetRefusals,
  picturesInContent,
  serveReadings,
  updateIndexInThreads,
} from '@/lib/newsroom/upkeep';
import { readArguments } from '@/server/read-arguments';
import { type Fixing, fixProblems } from './fix-problems';
import { printProgress } from './progress';
import { counted, reportOf, summaryOf } from './report-problems';
import { explainFault } from './update-or-explain';

if (parentPort && !isMainThread) serveReadings(parentPort);
else await check();

async function check(): Promise<void> {
  const given = readArguments({
    command: 'npm run check',
    options: {
      newest: { is: 'value', called: 'N' },
      json: { is: 'switch' },
      again: { is: 'switch' },
      fix: { is: 'switch' },
      yes: { is: 'switch' },
    },
  });
  if (!given) return;
  const { newest, json, again, fix, yes } = given.options;
  if ((fix && json) || (yes && !fix)) {
    console.error(
      fix ? '--fix is for people: --json lists the same changes.' : '--yes goes with --fix.',
    );
    process.exitCode = 2;
    return;
  }
  const most = newest === undefined ? undefined : Number(newest);
  if (most !== undefined && !Number.isInteger(most)) {
    console.error(`--newest needs a whole number: npm run check -- --newest 500`);
    process.exitCode = 2;
    return;
  }
  const places = indexPlaces();
  const options = {
    now: now(),
    reader: new URL(import.meta.url),
    ...(!json && { onProgress: printProgress }),
  };
  forgetRefusals(places, again ? 'all' : 'of other versions');
  const isForPeople = !json && process.env.GITHUB_ACTIONS !== 'true';
  const folder = path.relative(process.cwd(), places.contentDir) || '.';
  const findAll = () => find(places, { ...options, most }, isForPeople);
  let found = await findAll();
  if (!found) return;
  let fixing: Fixing | undefined;
  if (fix) {
    fixing = await fixProblems(places, found.problems, folder, yes === true);
    if (fixing === 'fixed') found = await findAll();
    if (!found) return;
  }
  // Problems that have been shown as fixable are not listed again.
  const problems =
    fixing === 'not fixed' ? found.problems.filter((one) => !one.fix) : found.problems;
  const { left } = found;
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  const allowed = process.env.ALLOW_BROKEN_CONTENT === '1';
  if (hasErrors && !allowed) process.exitCode = 1;
  if (fixing === 'not fixed') process.exitCode = 3;
  if (json) {
    console.log(reportOf(problems, folder, 'json'));
    return;
  }
  const report = reportOf(problems, folder, isForPeople ? 'text' : 'github');
  if (report) console.log(report);
  console.log(
    (fixing === 'not fixed' ? 'For people to decide: ' : '') + summaryOf(problems, folder),
  );
  const fixable = problems.filter((one) => one.fix).length;
  if (!fix && isForPeople && fixable > 0) {
    console.log(
      `npm run check -- --fix shows how ${counted(fixable, 'problem')} can be fixed, and asks first.`,
    );
  }
  const fromFiles = saidByPictures(places);
  if (fromFiles) console.log(fromFiles);
  if (left > 0) {
    console.log(
      `The text of ${counted(left, 'older article')} was not checked; npm run check checks it.`,
    );
  }
  if (hasErrors && allowed) {
    console.log('ALLOW_BROKEN_CONTENT=1: the files in error are left out; the rest is used.');
  }
}

/**
 * A line about words read from picture files because nobody wrote them; none if there is nothing to
 * report.
 */
function saidByPictures(places: IndexPlaces): string | undefined {
  if (!existsSync(places.indexFile)) return undefined;
  const { creditFromFile, altFromFile, captionFromFile } = picturesInContent(places);
  if (creditFromFile + altFromFile + captionFromFile === 0) return undefined;
  return `From the files of pictures: who made it ${creditFromFile} times, what it shows ${altFromFile}, a caption ${captionFromFile}.`;
}

/**
 * All problems, and how many articles were not checked in full. If the folder itself is at fault, only
 * that is reported: to people in a sentence, to machines as a problem.
 *
 * @returns `undefined` if everything has been reported
 */
async function find(
  places: IndexPlaces,
  options: CheckOptions,
  isForPeople: boolean,
): Promise<{ problems: readonly Problem[]; left: number } | undefined> {
  try {
    await updateIndexInThreads(places, options);
  } catch (error) {
    if (error instanceof ContentFolderFault && !isForPeople) {
      return { problems: [error.problem], left: 0 };
    }
    explainFault(error, places);
    return undefined;
  }
  const { left } = await checkBodies(places, options);
  return { problems: await newsroom().problems(), left };
}
