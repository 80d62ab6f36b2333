/**
 * `npm run preview-link -- <slug> --hours 48`: prints a link that shows one article (a draft, under embargo or
 * public) to anyone who has the link, for the given number of hours (48 by default). It is signed with
 * `PREVIEW_SECRET`, which the server must have too. Files are read by the same program in other threads.
 */
import { isMainThread, parentPort } from 'node:worker_threads';
import { escapeForTerminal } from '@/lib/checking/escape-text';
import { now } from '@/lib/clock';
import { indexPlaces, newsroom } from '@/lib/newsroom';
import { serveReadings, updateIndexInThreads } from '@/lib/newsroom/upkeep';
import { previewPath } from '@/lib/preview/preview-address';
import { isSecret, LEAST_SECRET, previewKey } from '@/lib/preview/preview-key';
import { readArguments } from '@/server/read-arguments';

const HOURS = 48;
const MOST_HOURS = 720;

if (parentPort && !isMainThread) serveReadings(parentPort);
else await printLink();

async function printLink(): Promise<void> {
  const given = readArguments({
    command: 'npm run preview-link --',
    options: { hours: { is: 'value', called: 'N' } },
    operands: ['SLUG'],
  });
  if (!given) return;
  const [slug = ''] = given.operands;
  const hours = Number(given.options.hours ?? HOURS);
  if (!Number.isInteger(hours) || hours < 1 || hours > MOST_HOURS) {
    return fail(
      `--hours needs a whole number from 1 to ${MOST_HOURS}; without it, it is ${HOURS}.`,
      2,
    );
  }
  const { PREVIEW_SECRET: secret } = process.env;
  if (!isSecret(secret)) {
    return fail(
      `PREVIEW_SECRET must be set to ${LEAST_SECRET} characters or more, the same here and for the server: openssl rand -base64 24`,
    );
  }
  // Nothing else updates this index while an editor writes: npm run dev has its own.
  await updateIndexInThreads(indexPlaces(), { now: now(), reader: new URL(import.meta.url) });
  if (!(await newsroom().preview(slug))) {
    return fail(`There is no article \`${slug}\` that can be shown: see npm run list.`);
  }
  const { url } = await newsroom().site();
  const until = Math.floor(now() / 1000) + hours * 3600;
  console.log(new URL(previewPath(slug, previewKey(slug, until, secret)), url).href);
}

function fail(message: string, code = 1): void {
  console.error(escapeForTerminal(message));
  process.exitCode = code;
}
