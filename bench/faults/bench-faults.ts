import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isInstalled } from '../../tools/programs';
import { Redis } from '../../tools/redis';
import { benchFolder, machine } from '../archive';
import { makeBuiltCopy } from '../built-copy';
import { ACCEPTED } from '../serving/fetch-raw';
import { type LoadResult, runWrk } from '../serving/wrk';
import { markdownTable } from '../table';
import { setClock, settableClock } from './clock';
import { type Expected, Readers, type Seen } from './readers';
import {
  contentExchanged,
  type Fault,
  floodOf404,
  longFile,
  manyFilesChanged,
  PUBLISH_SECRET,
  rendererAway,
  workersKilled,
  writeManyFiles,
} from './seams';
import { EDITED, Site } from './site';
import { SmallDisk } from './small-disk';

/** How long everything has to be as it should be before and after each fault, in milliseconds. */
const CALM_MS = 1500;

/** Connections of wrk, in addition to the readers who look closely. */
const CONNECTIONS = 8;

/** wrk runs for a fixed time, so it is run again and again, for this many seconds, until a fault is over. */
const LOAD_SECONDS = 2;

const RELATED = [
  'taiwan-signals-openness-to-renew-ties-with-honduras-as-election-unfolds',
  'un-chief-says-gaza-operation-fundamentally-wrong-as-concerns-over-war-crimes-grow',
  'us-expected-to-expand-travel-ban-to-more-than-30-countries',
].map((slug) => `/articles/${slug}`);

/** Pages that are kept, and a search page, which is made for each reader. */
const PAGES: Expected[] = [
  { address: EDITED, contains: `${EDITED}"` },
  ...RELATED.map((address) => ({ address, contains: `${address}"` })),
  { address: '/', contains: EDITED },
  { address: '/topics', contains: '/topics/' },
  { address: '/rss.xml', contains: '</rss>' },
  { address: '/search?q=NATO', contains: EDITED },
];

/**
 * Kills, fills, stalls or tears everything that the server needs, one thing after another, under the load
 * of wrk and of readers who look closely at what they get. Prints what the readers met.
 *
 * @param only run only the faults with this in their names
 */
export async function benchFaults(only = ''): Promise<void> {
  if (!['wrk', 'redis-server', 'redis-cli', 'mount'].every(isInstalled)) {
    throw new Error('wrk, redis-server, redis-cli and mount are needed');
  }
  const copy = await makeBuiltCopy(benchFolder());
  const data = path.join(copy.folder, '.standfirst');
  mkdirSync(data);
  const log = path.join(copy.folder, 'server.log');
  const redis = await Redis.open(copy.folder);
  const clock = path.join(copy.folder, 'clock');
  const clockEnv = settableClock(clock);
  const embargoed = path.join(copy.folder, 'content/articles/embargoed.mdx');
  const rows: string[][] = [];
  const meet = async (
    env: Record<string, string>,
    all: readonly Fault[],
    logFile = log,
  ): Promise<void> => {
    const faults = all.filter(({ name }) => name.includes(only));
    if (faults.length === 0) return;
    const site = await Site.open(copy.folder, env, logFile);
    for (const fault of faults) {
      console.error(`${fault.name} …`);
      rows.push(await meetFault(site, fault, copy.folder));
    }
    const code = await site.terminate();
    if (code !== 0) throw new Error(`the server ended with ${code}`);
  };
  try {
    await meet({}, [
      ...killings(),
      ...brokenFiles(),
      { name: 'SIGTERM, and started again', happens: terminateAndStart },
    ]);
    await meet({}, [rendererAway(), floodOf404(copy.folder), longFile(), contentExchanged()]);
    await meet({ WEB_CONCURRENCY: '2', PUBLISH_SECRET }, [workersKilled()]);
    await meet({ REDIS_URL: redis.url }, redisFaults(redis));
    const disk = new SmallDisk(data);
    try {
      await meet({}, [fullDisk(disk)], path.join(data, 'server.log'));
    } finally {
      disk.unmount();
    }
    if (clockEnv) {
      writeFileSync(embargoed, embargoedArticle(Date.now() + EMBARGO_MS));
      await meet(clockEnv, [{ name: 'clock set', happens: (site) => moveClock(site, clock) }]);
    } else console.error('the clock cannot be set: libfaketime is not installed');
    writeManyFiles(path.join(copy.folder, 'content'), 'before');
    await meet({}, [manyFilesChanged()]);
    console.log(`\n${machine()}\n\n${markdownTable(HEAD, rows)}`);
  } finally {
    await redis.stop();
    copy.remove();
  }
}

const HEAD = [
  'fault',
  'requests',
  '5xx',
  'wrong',
  'cut off',
  'refused',
  'longest gap',
  'longest wait',
  'wrk: requests',
  '4xx, 5xx',
  'sockets',
  'edit seen after',
];

async function meetFault(site: Site, { name, happens }: Fault, folder: string): Promise<string[]> {
  for (const { address } of PAGES) await site.get(address);
  const readers = new Readers(site.origin, PAGES);
  const load = startLoad(site.origin, folder);
  let seen: Seen;
  let edit: number;
  try {
    await sleep(CALM_MS);
    await happens(site);
    edit = await site.timeOfEdit();
    await sleep(CALM_MS);
  } finally {
    seen = readers.take();
    await readers.stop();
  }
  const loaded = await load();
  for (const example of seen.examples) console.error(`  ${example}`);
  return [
    name,
    ...[seen.requests, seen.serverErrors, seen.wrong, seen.cutOff, seen.refused].map(count),
    `${Math.round(seen.longestGap)} ms`,
    `${Math.round(seen.longestWait)} ms`,
    ...[loaded.requests, loaded.statuses, loaded.sockets].map(count),
    `${Math.round(edit)} ms`,
  ];
}

/** Puts a load on the server. @returns a function that ends it and gives the result */
function startLoad(origin: string, folder: string): () => Promise<LoadResult> {
  let isStopped = false;
  const parts = (async () => {
    const results: LoadResult[] = [];
    while (!isStopped) {
      const addresses = PAGES.map(({ address }) => address).filter((one) => !one.includes('?'));
      const more = { headers: ACCEPTED, connections: CONNECTIONS, seconds: LOAD_SECONDS, folder };
      // It gives up at once if nothing is listening when it begins.
      const result = await runWrk({ origin, addresses, ...more }).catch(() => undefined);
      if (result) results.push(result);
      else await sleep(100);
    }
    return results;
  })();
  return async () => {
    isStopped = true;
    const results = await parts;
    const sum = (figure: keyof LoadResult) =>
      results.reduce((total, result) => total + result[figure], 0);
    const most = (figure: 'p50' | 'p99') => Math.max(...results.map((result) => result[figure]));
    return {
      requests: sum('requests'),
      perSecond: sum('perSecond') / results.length,
      p50: most('p50'),
      p99: most('p99'),
      statuses: sum('statuses'),
      sockets: sum('sockets'),
    };
  };
}

function killings(): Fault[] {
  return [
    { name: 'nothing', happens: () => sleep(CALM_MS) },
    {
      name: 'process that makes pages killed',
      happens: async (site) => {
        site.kill('renderer');
        site.edit();
        await sleep(4000);
      },
    },
    {
      name: 'killed again while it starts',
      happens: async (site) => {
        const first = site.kill('renderer');
        await site.until('started again', async () => {
          const next = site.find('renderer');
          return next !== undefined && next !== first;
        });
        site.kill('renderer');
        await sleep(4000);
      },
    },
    {
      name: 'indexer killed',
      happens: async (site) => {
        site.kill('indexer');
        await sleep(3000);
      },
    },
    {
      name: 'the process that answers killed, and started again',
      happens: (site) => site.killAndRestart(),
    },
  ];
}

function fullDisk(disk: SmallDisk): Fault {
  return {
    name: 'disk of index and log full for 5 s',
    happens: async (site) => {
      disk.fill();
      site.edit();
      await sleep(5000);
      disk.free();
    },
  };
}

function brokenFiles(): Fault[] {
  return [
    {
      name: 'edited twice a second for 10 s',
      happens: (site) => editFor(site, 10_000),
    },
    { name: 'a file written in 40 pieces, 50 ms each', happens: (site) => site.editSlowly(40, 50) },
    {
      name: 'index deleted',
      happens: async (site) => {
        rmSync(site.indexFile);
        await sleep(4000);
      },
    },
  ];
}

function redisFaults(redis: Redis): Fault[] {
  return [
    { name: 'Redis there, edits', happens: (site) => editFor(site, 4000) },
    {
      name: 'Redis killed, edits, started again',
      happens: async (site) => {
        redis.signal('SIGKILL');
        await editFor(site, 4000);
        await redis.start();
        await editFor(site, 3000);
      },
    },
    {
      name: 'Redis stalled, edits, goes on',
      happens: async (site) => {
        redis.signal('SIGSTOP');
        await editFor(site, 5000);
        redis.signal('SIGCONT');
        await editFor(site, 3000);
      },
    },
    {
      name: 'Redis full, edits',
      happens: async (site) => {
        redis.fill();
        await editFor(site, 4000);
        redis.empty();
      },
    },
  ];
}

async function editFor(site: Site, ms: number): Promise<void> {
  for (let saves = 0; saves < ms / 500; saves++) {
    site.edit();
    await sleep(500);
  }
}

/** Checks that no answer under way is cut off, and that the exit code reports success. */
async function terminateAndStart(site: Site): Promise<void> {
  const begun = performance.now();
  const code = await site.terminate();
  const took = Math.round(performance.now() - begun);
  console.error(`  ended with ${code} after ${took} ms`);
  if (code !== 0) throw new Error(`SIGTERM ended the server with ${code}`);
  await site.start();
}

/** How far ahead the embargo is that the clock is moved past, in milliseconds. */
const EMBARGO_MS = 3_600_000;

/** Checks that an article under embargo is public only while the clock is past the end of the embargo. */
async function moveClock(site: Site, clock: string): Promise<void> {
  const status = (wanted: number) =>
    site.until(`${wanted} for the embargoed article`, async () => {
      return (await site.get('/articles/embargoed')).status === wanted;
    });
  await status(404);
  setClock(clock, (2 * EMBARGO_MS) / 1000);
  await status(200);
  setClock(clock, -EMBARGO_MS / 1000);
  await status(404);
  setClock(clock, 0);
  await sleep(2000);
}

function embargoedArticle(until: number): string {
  const at = new Date(until).toISOString().slice(0, 16);
  return `---\ntitle: Embargoed\nstandfirst: Not yet.\npublished: ${at}Z\nauthors:\n  - newsroom\n---\n\nText.\n`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
