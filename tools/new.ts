/**
 * `npm run new -- "A headline"`: starts an article, and says where its file is and where to see it. Exits with 1 if
 * that is not possible, and with 2 without a headline. Files are read by the same program in other threads.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort } from 'node:worker_threads';
import { now } from '@/lib/clock';
import { articlePath, type IndexPlaces, indexPlaces } from '@/lib/newsroom';
import { beginArticle, serveReadings } from '@/lib/newsroom/upkeep';
import { devAddress } from '@/server/live-edit/dev-address';
import { explainRefusal } from './explain-refusal';
import { git } from './git';
import { printProgress } from './progress';
import { updateOrExplain } from './update-or-explain';

const USAGE = `Usage: npm run new -- "A headline" [--author NAME] [--slug ADDRESS]

Writes the file of an article, as a draft. Its address is made from the headline, or is /articles/ADDRESS. Its author is the one that --author names, by a file in authors/ or as
readers know them, or STANDFIRST_AUTHOR; else the last that --author named here, the user of git, or the only one.`;

if (parentPort && !isMainThread) serveReadings(parentPort);
else await begin();

async function begin(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    options: {
      author: { type: 'string' },
      slug: { type: 'string' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
    strict: false,
  });
  const headline = positionals.join(' ').trim();
  const { author: given, slug: address } = values;
  const isIncomplete = typeof given === 'boolean' || typeof address === 'boolean';
  if (headline === '' || values.help || isIncomplete) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const places = indexPlaces();
  const options = { now: now(), reader: new URL(import.meta.url), onProgress: printProgress };
  if (!(await updateOrExplain(places, options))) return;
  const folder = path.relative(process.cwd(), places.contentDir);
  const author = (given ?? process.env.STANDFIRST_AUTHOR)?.trim() || undefined;
  const wish = {
    headline,
    slug: address,
    author,
    guesses: author === undefined ? guessesIn(places) : [],
    now: options.now,
  };
  const begun = beginArticle(places, wish);
  if (!begun.ok) {
    console.error(`Nothing was written: ${explainRefusal(begun.error, folder)}`);
    process.exitCode = 1;
    return;
  }
  const { slug, file, author: named, otherLetters } = begun.value;
  if (given !== undefined && named !== undefined) writeFileSync(lastAuthorFile(places), named);
  console.log(path.posix.join(folder, file));
  const site = devAddress(places) ?? `http://localhost:${process.env.PORT || 3000}`;
  console.log(site + articlePath({ slug }));
  if (otherLetters) {
    const { latin = 'YOUR-WORDS' } = otherLetters;
    console.log(`For an address in Latin letters: npm run rename -- ${slug} ${latin}`);
  }
  if (named === undefined) {
    console.log('No author is named in it: write `authors`, or say --author NAME the next time.');
  }
}

/** Who may be writing, the likeliest first. */
function guessesIn(places: IndexPlaces): string[] {
  const said = (key: string) => git(['config', key], places.contentDir) ?? '';
  const address = said('user.email').split('@', 1)[0] ?? '';
  return [lastAuthor(places), said('user.name'), address].filter((text) => text !== '');
}

/** The author who was named last; empty if there is none. */
function lastAuthor(places: IndexPlaces): string {
  try {
    return readFileSync(lastAuthorFile(places), 'utf8').trim();
  } catch {
    return '';
  }
}

function lastAuthorFile({ indexFile }: IndexPlaces): string {
  return path.join(path.dirname(indexFile), 'last-author');
}
