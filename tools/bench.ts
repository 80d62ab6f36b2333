/**
 * `npm run bench -- archive --articles 1000,10000`: how the site does with made-up archives of these
 * sizes. `npm run bench -- live-edit`: how long a save takes to be visible. `generate` instead of `archive` only writes them, for other programs to try.
 */
import { parseArgs } from 'node:util';
import { archiveOf, benchArchives } from './bench/archive';
import { benchLiveEdit } from './bench/live-edit';
import { LEAST_ARTICLES } from './bench/plan-archive';

const USAGE = `Usage: npm run bench -- archive|generate --articles N[,N…]
       npm run bench -- live-edit

  archive    generates archives of N articles and prints what the site takes with each
  generate   only writes the archives, to the folder for temporary files
  live-edit  measures from a save to the changed page in a browser, beside @next/mdx

N is a whole number, ${LEAST_ARTICLES} or more.`;

// What is removed at the end is removed after Ctrl+C too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const wishes = readArguments(process.argv.slice(2));
if (!wishes) {
  console.error(USAGE);
  process.exitCode = 2;
} else if (wishes.command === 'live-edit') {
  await benchLiveEdit();
} else if (wishes.command === 'generate') {
  for (const articles of wishes.sizes) archiveOf(articles);
} else {
  await benchArchives(wishes.sizes);
}

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { articles: { type: 'string' } },
    });
    const [command, ...others] = positionals;
    const sizes = (values.articles ?? '').split(',').map(Number);
    if (command === 'live-edit' && others.length === 0) return { command, sizes: [] } as const;
    if (command !== 'archive' && command !== 'generate') return undefined;
    if (others.length > 0 || !sizes.every(isSize)) return undefined;
    return { command, sizes } as const;
  } catch {
    // An option that there is not.
    return undefined;
  }
}

function isSize(size: number): boolean {
  return Number.isInteger(size) && size >= LEAST_ARTICLES;
}
