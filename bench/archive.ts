import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import type { Surroundings } from '../tools/node-program';
import { ABSENT, formatBytes, formatSeconds, formatTimes } from './figures';
import { sizeOf } from './folder-size';
import { generateArchive } from './generate-archive';
import { type Measured, measure } from './measure';
import { oldArticles, type Plan, planArchive, plannedFile } from './plan-archive';
import { type Served, serve } from './serve';
import { markdownTable } from './table';
import {
  authorPages,
  monthPages,
  searches,
  sectionPages,
  seriesPages,
  sitemapPages,
  topicPages,
  visitNext,
  visitOldArticles,
  visitOnce,
  wholeLists,
} from './visits';
import { makeWorkCopy } from './work-copy';

/** The same for all, so that archives of the same size are identical. */
export const SEED = 1;

const INDEX_PROGRAM = 'tools/index.ts';

/** The figures of one archive with their names, in the order of the table. */
type Figures = [name: string, figure: string][];

/** Where archives are kept for the next run, and copies of the project for as long as they are needed. */
export function benchFolder(): string {
  const folder = path.join(tmpdir(), 'standfirst-bench');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Makes the archive of a given size, unless it exists already.
 *
 * @returns its content folder
 */
export function archiveOf(articles: number): string {
  const folder = path.join(benchFolder(), `archive-${articles}`);
  const start = performance.now();
  const { reused } = generateArchive({ folder, articles, seed: SEED });
  const seconds = formatSeconds((performance.now() - start) / 1000);
  say(`${articles} articles ${reused ? 'are already' : `written in ${seconds}`} in ${folder}`);
  return folder;
}

/** Measures the site with an archive of each size and prints a table with a column per size. */
export async function benchArchives(sizes: readonly number[]): Promise<void> {
  const on = machine();
  const columns: Figures[] = [];
  for (const articles of sizes) columns.push(await benchArchive(articles));
  const names = columns[0]?.map(([name]) => name) ?? [];
  const rows = names.map((name, row) => [name, ...columns.map((column) => column[row]?.[1] ?? '')]);
  const head = ['articles', ...sizes.map((articles) => articles.toLocaleString('en'))];
  console.log(`\n${on}\n\n${markdownTable(head, rows)}`);
}

async function benchArchive(articles: number): Promise<Figures> {
  const content = archiveOf(articles);
  const plans = planArchive({ articles, seed: SEED }, new Date().toISOString().slice(0, 10));
  const copy = makeWorkCopy(benchFolder());
  const index = path.join(copy.folder, 'bench.sqlite');
  const surroundings: Surroundings = {
    cwd: copy.folder,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      CONTENT_DIR: content,
      INDEX_FILE: index,
      ALLOW_BROKEN_CONTENT: '1',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  };
  try {
    const figures = [
      ...(await indexFigures(surroundings, content, plans)),
      ...(await buildFigures(surroundings)),
      ...(await servingFigures(surroundings, plans)),
    ];
    return [...figures, ...sizeFigures(content, index, copy.folder)];
  } finally {
    copy.remove();
  }
}

async function indexFigures(
  surroundings: Surroundings,
  content: string,
  plans: readonly Plan[],
): Promise<Figures> {
  const present = existsSync(path.join(surroundings.cwd, INDEX_PROGRAM));
  const full = present ? await makeIndex(surroundings, 'full index') : undefined;
  const again = full && (await indexAfterChange(surroundings, content, plans));
  return [
    ['full index', full ? formatSeconds(full.seconds) : ABSENT],
    ['full index, peak memory', full ? formatBytes(full.peakBytes) : ABSENT],
    ['index after one change', again ? formatSeconds(again.seconds) : ABSENT],
  ];
}

/** Measures the index after a change to one article, which is then undone. */
export async function indexAfterChange(
  surroundings: Surroundings,
  content: string,
  plans: readonly Plan[],
): Promise<Measured> {
  const [plan] = oldArticles(plans);
  if (!plan) throw new Error('the archive has no article to change');
  const file = path.join(content, plannedFile(plan));
  const text = readFileSync(file, 'utf8');
  try {
    writeFileSync(file, `${text}\nOne more paragraph.\n`);
    return await makeIndex(surroundings, 'index after one change');
  } finally {
    writeFileSync(file, text);
  }
}

/** Measures the index: it is made if there is none, or else brought up to date. */
export function makeIndex(surroundings: Surroundings, what: string): Promise<Measured> {
  say(`${what} …`);
  return measure(['tools/run.mjs', INDEX_PROGRAM], surroundings);
}

async function buildFigures(surroundings: Surroundings): Promise<Figures> {
  say('build …');
  const build = await measure(['tools/run.mjs', 'tools/build.ts'], surroundings);
  // The title that Next gives its process.
  const next = build.steps.find(({ command }) => command.startsWith('next-build'));
  return [
    ['npm run build, all steps', formatSeconds(build.seconds)],
    ['next build', next ? formatSeconds(next.seconds) : 'unknown'],
    ['next build, peak memory', formatBytes(next?.peakBytes)],
  ];
}

async function servingFigures(
  surroundings: Surroundings,
  plans: readonly Plan[],
): Promise<Figures> {
  say('start …');
  const site = await serve(surroundings);
  try {
    const start: Figures = [['start to first answer', formatSeconds(site.secondsToFirstAnswer)]];
    const visits = await visitFigures(site, plans);
    const memory = formatBytes(site.residentBytes());
    return [...start, ...visits, ['server memory after all that', memory]];
  } finally {
    await site.stop();
  }
}

async function visitFigures(site: Served, plans: readonly Plan[]): Promise<Figures> {
  say('old articles …');
  const articles = await visitOldArticles(site, plans);
  say('lists …');
  const topics = topicPages();
  const lists: [string, number[] | undefined][] = [
    ['topic', await visitOnce(site, topics)],
    ['second page of a topic', await visitNext(site, topics)],
    ['month', await visitOnce(site, monthPages(plans))],
    ['author', await visitOnce(site, authorPages())],
    ['section', await visitOnce(site, sectionPages())],
    ['series', await visitOnce(site, seriesPages())],
    ['topics, corrections, archive', await visitOnce(site, wholeLists())],
    ['part of the sitemap', await visitOnce(site, sitemapPages(plans.length))],
  ];
  say('searches …');
  lists.push(['search', await visitOnce(site, searches())]);
  return [
    ['old article, first hit, p50 / p99', formatTimes(articles.first)],
    ['old article, second hit, p50 / p99', formatTimes(articles.second)],
    ...lists.map(([name, times]): [string, string] => [
      `${name}, first hit, p50 / p99`,
      times ? formatTimes(times) : ABSENT,
    ]),
  ];
}

function sizeFigures(content: string, index: string, site: string): Figures {
  const folder = (place: string): string => {
    const { bytes, files } = sizeOf(place);
    return `${formatBytes(bytes)}, ${files.toLocaleString('en')} files`;
  };
  return [
    ['content', folder(content)],
    ['index', existsSync(index) ? formatBytes(sizeOf(index).bytes) : ABSENT],
    ['.next', folder(path.join(site, '.next'))],
  ];
}

/** The machine, and how busy it is: with a load near the number of its cores, times mean little. */
export function machine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() || 'unknown processor';
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${processors.length} cores (${model}), ${memory} GiB, ${process.platform}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)} before`;
}

/** Reports progress, on standard error so that it is not part of the table. */
export function say(text: string): void {
  console.error(text);
}
