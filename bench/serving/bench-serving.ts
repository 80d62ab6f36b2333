import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { articlePath } from '@/lib/content/article';
import { isInstalled } from '../../tools/programs';
import { archiveOf, benchFolder, machine, SEED } from '../archive';
import { makeBuiltCopy } from '../built-copy';
import { percentile } from '../percentile';
import { planArchive } from '../plan-archive';
import { markdownTable } from '../table';
import { untilQuiet } from '../until-quiet';
import { ACCEPTED, fetchRaw, type RawAnswer } from './fetch-raw';
import { nginxVersion } from './nginx';
import {
  LOAD_CPU,
  type Subject,
  startBare,
  startNext,
  startNginx,
  startOurs,
  writeCompressed,
} from './subjects';
import { type LoadResult, runWrk } from './wrk';

const ONE = '/articles/kosovo-bosnia-nato-membership';

/** In how many rounds the servers take turns, and how long each is under load, in seconds. */
const ROUNDS = 5;
const SECONDS = 4;
const WARM_UP_SECONDS = 2;
const CONNECTIONS = 64;

/** How many pages are requested for the first time: more would take longer than the load lasts. */
const COLD_PAGES = 400;
const COLD_CONNECTIONS = 4;

/** How many different pages are enough for Next alone, which takes a second for every 20 of them. */
const NEXT_PAGES = 1000;

/** How many pages are requested at a time while they are made ready. */
const AT_ONCE = 8;

/** How long to wait for a busy machine before measuring all the same, in milliseconds. */
const PATIENCE_MS = 3_000;

/** Next remakes pages after it has answered: it has finished when it hardly uses its core any more. */
const IDLE_LOOK_MS = 400;
const IDLE_SHARE = 0.1;
const LONGEST_AFTER_MS = 30_000;

/** What is requested from each server. */
interface Case {
  name: string;
  addresses: (subject: Subject) => readonly string[];
  headers: (subject: Subject) => Promise<Readonly<Record<string, string>>>;
}

interface Sample extends LoadResult {
  /** Processor time per request, in microseconds. */
  each: number;
  /** The share of the processor that the server had; the rest went to others. */
  share: number;
}

/**
 * Compares our server with nginx sending the same bytes from files, `next start`, nginx as a cache in
 * front of ours, and bare `node:http`. They take turns on one processor, with the load on another.
 * Prints a table.
 *
 * @param pages how many different pages there are
 */
export async function benchServing(pages: number): Promise<void> {
  if (!['nginx', 'wrk', 'taskset'].every(isInstalled))
    throw new Error('nginx, wrk, taskset are needed');
  const copy = await makeBuiltCopy(benchFolder());
  const folder = mkdtempSync(path.join(benchFolder(), 'serving-'));
  const subjects: Subject[] = [];
  try {
    const addresses = addArchive(copy.folder, pages);
    const root = path.join(folder, 'root');
    const ours = await startOurs(copy.folder, folder);
    subjects.push(ours);
    const cold = await coldRow(ours, addresses.slice(0, COLD_PAGES), folder);
    const sample = await makeReady(ours, [ONE, ...addresses], root);
    writeCompressed(root, '/index', sample);
    subjects.push(await startNginx('nginx, files', path.join(folder, 'files'), { root }, sample));
    subjects.push(await startBare(folder, sample));
    const next = await startNext(copy.folder, folder);
    subjects.push(next);
    const nextCold = await coldRow(next, addresses.slice(-COLD_PAGES), folder);
    await makeReady(next, [ONE, ...addresses.slice(0, NEXT_PAGES)]);
    const proxied = await startNginx(
      'nginx, cache before Standfirst',
      path.join(folder, 'proxy'),
      { upstream: new URL(ours.origin).host },
      sample,
      ours,
    );
    subjects.push(proxied);
    await makeReady(proxied, [ONE, ...addresses]);

    const load = await untilQuiet(PATIENCE_MS);
    const rows: string[][] = [];
    for (const one of casesOf(addresses, next)) {
      console.error(`${one.name} …`);
      rows.push(...(await benchCase(one, subjects, folder)));
    }
    rows.push(cold, nextCold);
    const on = `${machine()}, ${load.toFixed(1)} when measuring began; ${nginxVersion()}`;
    console.log(`\n${on}\n\n${markdownTable(HEAD, rows)}`);
  } finally {
    for (const subject of subjects) await subject.stop();
    rmSync(folder, { recursive: true, force: true });
    copy.remove();
  }
}

const HEAD = ['', 'requests/s', 'of nginx', 'p50', 'p99', 'CPU µs each', 'of nginx', 'had of core'];

/** Adds made-up articles to those of the site. */
function addArchive(copy: string, pages: number): string[] {
  const articles = Math.ceil(pages * 1.05) + 100;
  const archive = archiveOf(articles);
  for (const part of ['articles', 'authors']) {
    cpSync(path.join(archive, part), path.join(copy, 'content', part), { recursive: true });
  }
  mkdirSync(path.join(copy, '.standfirst'), { recursive: true });
  const plans = planArchive({ articles, seed: SEED }, new Date().toISOString().slice(0, 10));
  const found = plans.filter(({ kind }) => kind === 'article').slice(0, pages);
  return found.map(articlePath);
}

function casesOf(addresses: readonly string[], next: Subject): Case[] {
  const distinct = (subject: Subject) =>
    subject === next ? addresses.slice(0, NEXT_PAGES) : addresses;
  return [
    { name: 'one article, gzip', addresses: () => [ONE], headers: async () => ACCEPTED },
    {
      name: 'one article, 304',
      addresses: () => [ONE],
      headers: async ({ origin }) => {
        const { headers } = await fetchRaw(origin + ONE);
        return { ...ACCEPTED, 'If-None-Match': headers.etag ?? '' };
      },
    },
    {
      name: `${addresses.length.toLocaleString('en')} articles, gzip`,
      addresses: distinct,
      headers: async () => ACCEPTED,
    },
  ];
}

async function benchCase(
  { name, addresses, headers }: Case,
  subjects: readonly Subject[],
  folder: string,
): Promise<string[][]> {
  const samples = new Map<Subject, Sample[]>(subjects.map((subject) => [subject, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [subject, taken] of samples) {
      const asked = await headers(subject);
      const [address = ONE] = addresses(subject);
      const { status } = await fetchRaw(subject.origin + address, asked);
      const expected = 'If-None-Match' in asked ? 304 : 200;
      if (status !== expected) throw new Error(`${subject.name}, ${name}: ${status}`);
      const before = subject.processorTime();
      const result = await runWrk({
        origin: subject.origin,
        addresses: addresses(subject),
        headers: asked,
        connections: CONNECTIONS,
        seconds: round === 0 ? WARM_UP_SECONDS : SECONDS,
        processor: LOAD_CPU,
        folder,
      });
      const took = subject.processorTime() - before;
      await untilIdle(subject);
      if (result.statuses + result.sockets > 0) {
        throw new Error(`${subject.name}, ${name}: failures, ${JSON.stringify(result)}`);
      }
      const each = took / result.requests;
      if (round > 0) taken.push({ ...result, each, share: (each * result.perSecond) / 1e6 });
    }
  }
  const [nginx] = [...samples].filter(([subject]) => subject.name === 'nginx, files');
  return [...samples].map(([subject, taken]) => row(`${name}: ${subject.name}`, taken, nginx?.[1]));
}

/** Waits until a server has finished its work in the background, because the next one needs the core. */
async function untilIdle({ processorTime }: Subject): Promise<void> {
  const end = performance.now() + LONGEST_AFTER_MS;
  let before = processorTime();
  while (performance.now() < end) {
    await sleep(IDLE_LOOK_MS);
    const now = processorTime();
    if (now - before < IDLE_LOOK_MS * 1000 * IDLE_SHARE) return;
    before = now;
  }
}

function row(name: string, taken: readonly Sample[], nginx: readonly Sample[] = []): string[] {
  const of = (figure: keyof Sample, from = taken) =>
    percentile(
      from.map((sample) => sample[figure]),
      50,
    );
  return [
    name,
    Math.round(of('perSecond')).toLocaleString('en'),
    (of('perSecond') / of('perSecond', nginx)).toFixed(2),
    `${of('p50').toFixed(1)} ms`,
    `${of('p99').toFixed(1)} ms`,
    of('each').toFixed(1),
    (of('each', nginx) / of('each')).toFixed(2),
    `${Math.round(of('share') * 100)} %`,
  ];
}

/** The row for pages that are requested for the first time. */
async function coldRow(
  subject: Subject,
  addresses: readonly string[],
  folder: string,
): Promise<string[]> {
  const before = subject.processorTime();
  const result = await runWrk({
    origin: subject.origin,
    addresses,
    headers: ACCEPTED,
    connections: COLD_CONNECTIONS,
    seconds: SECONDS,
    processor: LOAD_CPU,
    folder,
  });
  if (result.requests > addresses.length) throw new Error('pages were asked for twice');
  const each = (subject.processorTime() - before) / result.requests;
  return [
    `first time each, ${COLD_CONNECTIONS} connections: ${subject.name}`,
    Math.round(result.perSecond).toLocaleString('en'),
    '',
    `${result.p50.toFixed(0)} ms`,
    `${result.p99.toFixed(0)} ms`,
    each.toFixed(0),
    '',
    '',
  ];
}

/**
 * Requests each page, so that it is made.
 *
 * @param root where nginx looks for the pages, if they are meant for it
 * @returns the first answer
 */
async function makeReady(
  { name, origin }: Subject,
  addresses: readonly string[],
  root?: string,
): Promise<RawAnswer> {
  console.error(`${name}: ${addresses.length} pages …`);
  let first: RawAnswer | undefined;
  const left = addresses.values();
  const work = async (): Promise<void> => {
    for (const address of left) {
      const answer = await fetchRaw(origin + address);
      if (answer.status !== 200) throw new Error(`${name}: ${address} answered ${answer.status}`);
      if (root !== undefined) writeCompressed(root, address, answer);
      if (address === addresses[0]) first = answer;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (!first) throw new Error('there are no pages');
  return first;
}
