/**
 * What a process of processes.test.ts does with an index, by its first argument:
 *
 * - `read`: asks all kinds of questions until its input ends; says `read` after each round;
 * - `write`: changes the content and brings the index up to date, or rebuilds it, for so many ms and
 *   at least as many rounds as each takes a few times; says how often each was;
 * - `update`: rewrites many articles and brings the index up to date, again and again, until it is
 *   killed; says `writing` when it begins.
 */

import { ARCHIVE_NOW, writeGenerated } from '@/lib/archive-index/testing/archive';
import { placesIn, SITE_YAML } from '@/lib/archive-index/testing/temporary';
import { updateIndex } from '@/lib/archive-index/update';
import { openNewsroom } from '../newsroom';
import { everything } from './everything';

const [job = '', home = '', length = '0'] = process.argv.slice(2);
const places = placesIn(home);
const now = ARCHIVE_NOW;

/** However slow the machine is. */
const LEAST_ROUNDS = 8;

if (job === 'read') await read();
if (job === 'write') write(Number(length));
if (job === 'update') updateForEver();

async function read(): Promise<void> {
  const newsroom = openNewsroom({ ...places, siteUrl: undefined, now: () => now });
  let isOver = false;
  process.stdin.on('close', () => {
    isOver = true;
  });
  process.stdin.resume();
  while (!isOver) {
    const { newest, found, months } = await everything(newsroom);
    // One that is never rewritten: other files may have become drafts that the index does not know of.
    const article = newest.find(({ slug }) => slug.startsWith('story-'));
    if (!article || found.total === 0 || months.length === 0) throw new Error('an empty answer');
    await newsroom.body(article);
    process.stdout.write('read\n');
    // Lets the end of the input be heard.
    await new Promise((resolve) => setImmediate(resolve));
  }
  process.exit(0);
}

function write(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  const counts = { updates: 0, rebuilds: 0 };
  for (let round = 0; round < LEAST_ROUNDS || performance.now() < end; round++) {
    rewrite(round, 5);
    if (round % 4 === 0) {
      const zone = round % 8 === 0 ? 'Europe/Sarajevo' : 'Europe/London';
      places.write('site.yaml', SITE_YAML.replace('Europe/London', zone));
    }
    const { rebuilt } = updateIndex(places, { now });
    counts[rebuilt ? 'rebuilds' : 'updates']++;
  }
  process.stdout.write(JSON.stringify(counts));
}

function updateForEver(): void {
  for (let round = 0; ; round++) {
    rewrite(round, 100);
    if (round === 0) process.stdout.write('writing\n');
    updateIndex(places, { now });
  }
}

/** Writes some articles that are new in the first round, and others in each. */
function rewrite(round: number, articles: number): void {
  for (let index = 0; index < articles; index++) {
    writeGenerated(places, {
      slug: `rewritten-${index}`,
      kind: (index + round) % 7 === 0 ? 'draft' : 'article',
      published: '2026-10-01',
      topics: [`Round ${round}`, 'Rivers'],
      authors: ['author-1'],
    });
  }
}
