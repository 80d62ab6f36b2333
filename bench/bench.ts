/**
 * `npm run bench -- archive --articles 1000,10000`: how the site performs with made-up archives of these
 * sizes. `generate` instead of `archive` only writes them, for other programs to use. The other commands
 * are described below.
 */
import { readArguments } from '@/server/read-arguments';
import { archiveOf, benchArchives } from './archive';
import { benchFaults } from './faults/bench-faults';
import { benchLighthouse } from './lighthouse';
import { benchLiveEdit } from './live-edit';
import { benchPictures } from './pictures/bench-pictures';
import { LEAST_ARTICLES } from './plan-archive';
import { benchServing } from './serving/bench-serving';
import { benchWeight } from './weight/bench-weight';

const USAGE = `Usage: npm run bench -- archive|generate --articles N[,N…]
       npm run bench -- serve [--pages N]
       npm run bench -- faults [--only NAME]
       npm run bench -- pictures [--articles N]
       npm run bench -- weight|live-edit|lighthouse

  archive    generates archives of N articles and prints what the site takes with each
  generate   only writes the archives, to the folder for temporary files
  serve      measures the server beside nginx and next start, with N (10,000) different pages
  faults     kills, fills, stalls and tears what the server needs while readers are there;
             with --only, the faults with NAME in their names
  pictures   makes the variants of 100 photographs beside Eleventy and Astro, and indexes N (100,000)
             articles with pictures and without
  weight     compares what an article weighs with the same text in Astro and Eleventy
  live-edit  measures from a save to the changed page in a browser, beside @next/mdx
  lighthouse looks at each kind of page as on a phone, three times

N is a whole number, ${LEAST_ARTICLES} or more.`;

/** How many articles there are for `pictures`. */
const PICTURED_ARTICLES = 100_000;

/** How many different pages there are for `serve`. */
const PAGES = 10_000;

// So that temporary files are removed after Ctrl+C too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const given = readArguments({
  command: 'npm run bench --',
  options: {
    articles: { is: 'value', called: 'N[,N…]' },
    pages: { is: 'value', called: 'N' },
    only: { is: 'value', called: 'NAME' },
  },
  operands: ['BENCH'],
  usage: USAGE,
});
if (given) {
  const bench = benchOf(given.operands[0], given.options);
  if (bench) await bench();
  else {
    console.error(USAGE);
    process.exitCode = 2;
  }
}

function benchOf(
  command: string | undefined,
  { articles, pages, only }: { articles?: string; pages?: string; only?: string },
): (() => Promise<void>) | undefined {
  const sizes = (articles ?? '').split(',').map(Number);
  switch (command) {
    case 'archive':
      return sizes.every(isSize) ? () => benchArchives(sizes) : undefined;
    case 'generate':
      return sizes.every(isSize) ? async () => void sizes.map(archiveOf) : undefined;
    case 'serve': {
      const count = pages === undefined ? PAGES : Number(pages);
      return isSize(count) ? () => benchServing(count) : undefined;
    }
    case 'faults':
      return () => benchFaults(only);
    case 'pictures':
      if (articles === undefined) return () => benchPictures(PICTURED_ARTICLES);
      return isSize(Number(articles)) ? () => benchPictures(Number(articles)) : undefined;
    case 'weight':
      return benchWeight;
    case 'live-edit':
      return benchLiveEdit;
    case 'lighthouse':
      return benchLighthouse;
    default:
      return undefined;
  }
}

function isSize(size: number): boolean {
  return Number.isInteger(size) && size >= LEAST_ARTICLES;
}
