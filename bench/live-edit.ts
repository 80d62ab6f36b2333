import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright';
import { NEXT_PROGRAM } from '@/lib/next-internals/build-files';
import { BROWSER_ARGS, findOrInstallBrowser } from '../tools/find-browser';
import { freePort } from '../tools/free-port';
import { type NodeProgram, startNode } from '../tools/node-program';
import { archiveOf, benchFolder, machine } from './archive';
import { formatBytes } from './figures';
import { liveHeapBytes } from './live-heap';
import { percentile } from './percentile';
import { processTree } from './process-tree';
import { markdownTable } from './table';
import { makeWorkCopy } from './work-copy';
import { makeYardstick } from './yardstick';

/** How many saves are measured for each site, after some that are not. */
const SAVES = 20;
const WARM_UP = 3;

/** How long it takes until all work for the last save is done, in milliseconds. */
const PAUSE_MS = 800;

/** After how many saves in quick succession the memory of the server is measured. */
const MANY_SAVES = [0, 100, 500, 1000];

/** The article whose text all sites show. */
const ARTICLE = 'content/articles/kosovo-bosnia-nato-membership.mdx';
const SLUG = 'bench-live-edit';

/** How long it takes until everything begun for the last save is over, even garbage collection, in milliseconds. */
const SETTLED_MS = 5000;

/** A site in development, with a page open in a browser. */
interface Edited {
  name: string;
  program: NodeProgram;
  /** The port of the inspector, if it is our server. */
  inspectorPort?: number;
  page: Page;
  /** Saves the text of the page with a new word in it. */
  save: (word: string) => void;
  times: number[];
}

/**
 * Measures the time from a save until the change is visible in a real browser: with the files of the
 * project, with 10,000 files, and on a page of @next/mdx with the same text. They take turns, one save each.
 */
export async function benchLiveEdit(): Promise<void> {
  const on = machine();
  const copy = makeWorkCopy(benchFolder());
  const yardstick = makeYardstick(benchFolder(), bodyOf(readFileSync(ARTICLE, 'utf8')));
  const archive = archiveOf(10_000);
  const browser = await chromium.launch({
    executablePath: findOrInstallBrowser(),
    args: BROWSER_ARGS,
  });
  const sites: Edited[] = [];
  try {
    sites.push(await ourSite('18 files', copy.folder, path.join(copy.folder, 'content'), browser));
    // Next allows only one development server per folder.
    const second = makeWorkCopy(benchFolder());
    sites.push(await ourSite('10,000 files', second.folder, archive, browser));
    sites.push(await plainSite(yardstick.folder, yardstick.page, browser));
    for (let round = -WARM_UP; round < SAVES; round++) {
      for (const site of sites) {
        const time = await timeOfSave(site, `word${round + WARM_UP}`);
        if (round >= 0) site.times.push(time);
      }
    }
    print(on, sites);
    await memoryOver(sites[0]);
  } finally {
    await browser.close();
    for (const { program } of sites) await program.stop();
    rmSync(path.join(archive, 'articles', `${SLUG}.mdx`), { force: true });
    yardstick.remove();
  }
}

async function ourSite(
  name: string,
  cwd: string,
  content: string,
  browser: Browser,
): Promise<Edited> {
  const file = path.join(content, 'articles', `${SLUG}.mdx`);
  const text = readFileSync(ARTICLE, 'utf8').replace(/^authors:\n {2}- .*\n/m, '');
  const [author] = name === '18 files' ? ['newsroom'] : ['author-1'];
  const save = (word: string): void =>
    writeFileSync(
      file,
      withWord(text.replace('\ntopics:', `\nauthors: [${author}]\ntopics:`), word),
    );
  save('start');
  const port = await freePort();
  const inspectorPort = await freePort();
  const inspect = `--inspect=127.0.0.1:${inspectorPort}`;
  const program = startNode([inspect, 'tools/run.mjs', 'server/dev.ts'], {
    cwd,
    env: {
      ...process.env,
      PORT: String(port),
      CONTENT_DIR: content,
      INDEX_FILE: path.join(cwd, 'bench.db'),
    },
  });
  const page = await openPage(browser, `http://127.0.0.1:${port}/articles/${SLUG}`, program);
  return { name: `Standfirst, ${name}`, program, inspectorPort, page, save, times: [] };
}

async function plainSite(cwd: string, file: string, browser: Browser): Promise<Edited> {
  const text = readFileSync(file, 'utf8');
  const port = await freePort();
  const program = startNode([NEXT_PROGRAM, 'dev', '-p', String(port)], {
    cwd,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  const page = await openPage(browser, `http://localhost:${port}/`, program);
  const save = (word: string): void => writeFileSync(file, withWord(text, word));
  return { name: '@next/mdx, one page', program, page, save, times: [] };
}

/** Loads a page as soon as its server is up, and waits until the page listens for changes. */
async function openPage(browser: Browser, url: string, program: NodeProgram): Promise<Page> {
  const page = await browser.newPage();
  for (let tries = 0; ; tries++) {
    const loaded = await page.goto(url, { timeout: 120_000 }).catch(() => undefined);
    if (loaded?.ok()) break;
    if (tries > 600 || program.hasEnded()) throw new Error(`${url}:\n${program.tail()}`);
    await sleep(200);
  }
  await sleep(3000);
  return page;
}

/** The time from just before the write to the frame that shows the change, in milliseconds. */
async function timeOfSave({ page, save }: Edited, word: string): Promise<number> {
  const visible = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          // biome-ignore lint/performance/useDomNodeTextContent: what is not visible does not count
          if (!document.body.innerText.includes(wanted)) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true, characterData: true });
      }),
    word,
  );
  // Once the page has answered again, the observer is in place.
  await page.evaluate(() => undefined);
  const start = performance.timeOrigin + performance.now();
  save(word);
  const end = await Promise.race([visible, sleep(10_000)]);
  if (end === undefined) throw new Error(`${word} was not shown within 10 seconds`);
  await sleep(PAUSE_MS);
  return end - start;
}

function print(on: string, sites: readonly Edited[]): void {
  const median = ({ times }: Edited) => percentile(times, 50);
  const plain = sites.at(-1);
  const rows = sites.map((site) => [
    site.name,
    `${median(site).toFixed(0)} ms`,
    `${Math.max(...site.times).toFixed(0)} ms`,
    plain ? (median(site) / median(plain)).toFixed(2) : '',
  ]);
  const head = [`save to visible, ${SAVES} saves`, 'median', 'worst', 'of @next/mdx'];
  console.log(`\n${on}\n\n${markdownTable(head, rows)}`);
}

async function memoryOver(site: Edited | undefined): Promise<void> {
  if (!site?.inspectorPort) return;
  const heap: string[] = [];
  const resident: string[] = [];
  for (let save = 0; save <= Math.max(...MANY_SAVES); save++) {
    if (MANY_SAVES.includes(save)) {
      await sleep(SETTLED_MS);
      resident.push(formatBytes(processTree(site.program.pid)?.residentBytes));
      heap.push(formatBytes(await liveHeapBytes(site.inspectorPort)));
    }
    const shown = site.page.waitForFunction(
      // biome-ignore lint/performance/useDomNodeTextContent: what is not visible does not count
      (word) => document.body.innerText.includes(word),
      `many${save}.`,
    );
    site.save(`many${save}.`);
    await shown;
  }
  const head = ['saves', ...MANY_SAVES.map((saves) => saves.toLocaleString('en'))];
  const rows = [
    ['heap in use, after a collection', ...heap],
    ['memory of the server, before it', ...resident],
  ];
  console.log(`\n${markdownTable(head, rows)}`);
}

/** The text without frontmatter. */
function bodyOf(text: string): string {
  return text.slice(text.indexOf('\n---\n', 4) + 5);
}

/** Adds a word at the end of the first paragraph of the body. */
function withWord(text: string, word: string): string {
  const body = text.startsWith('---') ? text.indexOf('\n---\n', 4) + 5 : 0;
  const end = text.indexOf('\n\n', body + 2);
  return `${text.slice(0, end)} ${word}${text.slice(end)}`;
}
