import { createHmac } from 'node:crypto';
import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ACCEPTED } from '../serving/fetch-raw';
import { runWrk } from '../serving/wrk';
import type { Site } from './site';

/** Something that happens to a site; it resolves when the site should be back to normal. */
export interface Fault {
  name: string;
  happens: (site: Site) => Promise<void>;
}

const FLOOD_SECONDS = 5;
const FLOOD_CONNECTIONS = 64;

/** How many addresses that lead nowhere are requested: more than are ever kept. */
const FLOOD_ADDRESSES = 20_000;

/** Readers request pages that do not exist, as fast as they are answered. */
export function floodOf404(folder: string): Fault {
  const addresses = Array.from({ length: FLOOD_ADDRESSES }, (_, at) => `/articles/none-${at}`);
  return {
    name: `${FLOOD_CONNECTIONS} connections ask for what is not there, 5 s`,
    happens: async ({ origin }) => {
      const load = { headers: ACCEPTED, connections: FLOOD_CONNECTIONS, seconds: FLOOD_SECONDS };
      const { perSecond } = await runWrk({ origin, addresses, folder, ...load });
      console.error(`  ${Math.round(perSecond)} a second`);
    },
  };
}

const AWAY_MS = 5000;

/** The process that makes pages is running but does nothing while an article is edited. */
export function rendererAway(): Fault {
  return {
    name: 'process that makes pages stopped for 5 s, edits',
    happens: async (site) => {
      site.signal('renderer', 'SIGSTOP');
      for (let at = 0; at < AWAY_MS; at += 500) {
        site.edit();
        await sleep(500);
      }
      site.signal('renderer', 'SIGCONT');
    },
  };
}

/** The content folder is replaced by another with the same files, as in a restore. */
export function contentExchanged(): Fault {
  return {
    name: 'content folder exchanged for another',
    happens: async (site) => {
      const content = path.join(site.folder, 'content');
      cpSync(content, `${content}.new`, { recursive: true, preserveTimestamps: true });
      renameSync(content, `${content}.old`);
      renameSync(`${content}.new`, content);
      await sleep(3000);
      rmSync(`${content}.old`, { recursive: true });
    },
  };
}

/** A heading in every second line: the time to read it grows with the square of its length. */
const LONG_BODY = 'a\n---\n'.repeat(16_000);

/** An editor saves a file that a parser would need minutes to read, and readers request its page. */
export function longFile(): Fault {
  return {
    name: 'a file that takes minutes to parse, visited',
    happens: async (site) => {
      const file = path.join(site.folder, 'content/articles/takes-long.mdx');
      const head = 'title: Long\nstandfirst: S\npublished: 2026-11-01\nauthors: [newsroom]';
      writeFileSync(file, `---\n${head}\n---\n\n${LONG_BODY}`);
      for (let visit = 0; visit < 16; visit++) {
        void site.get('/articles/takes-long').catch(() => undefined);
        await sleep(250);
      }
      rmSync(file);
    },
  };
}

/** As many files as a release of content may change at once. */
const MANY = 30_000;

/** Adds that many short articles to a content folder. @param word a word in the text of each */
export function writeManyFiles(content: string, word: string): void {
  for (let at = 0; at < MANY; at++) {
    const day = String(1 + (at % 28)).padStart(2, '0');
    const head = `title: Bulk ${at}\nstandfirst: S\npublished: 2020-01-${day}\nauthors: [newsroom]`;
    const file = path.join(content, 'articles', `bulk-${at}.mdx`);
    writeFileSync(file, `---\n${head}\n---\n\nText with ${word}.\n`);
  }
}

/** All of them are rewritten, and have to be found by their new text. */
export function manyFilesChanged(): Fault {
  return {
    name: `${MANY.toLocaleString('en')} files changed`,
    happens: async (site) => {
      writeManyFiles(path.join(site.folder, 'content'), 'afterwards');
      await site.until('the new words are found', async () =>
        (await site.get('/search?q=afterwards')).body.includes('/articles/bulk-'),
      );
    },
  };
}

/** The secret that signs the deliveries. */
export const PUBLISH_SECRET = 'a secret for the bench alone';

/** Workers are killed, one at a time, while a webhook waits for its answer. */
export function workersKilled(): Fault {
  return {
    name: 'workers killed while a webhook is answered, 4 times',
    happens: async (site) => {
      for (let time = 0; time < 4; time++) {
        site.edit();
        const answer = publish(site.origin);
        site.killWorker();
        console.error(`  the webhook: ${await answer}`);
        await site.until('two workers', async () => site.workers().length === 2);
        await sleep(1500);
      }
    },
  };
}

async function publish(origin: string): Promise<string> {
  const body = '{}';
  const signed = createHmac('sha256', PUBLISH_SECRET).update(body).digest('hex');
  const headers = { 'X-Hub-Signature-256': `sha256=${signed}` };
  try {
    return String((await fetch(`${origin}/api/publish`, { method: 'POST', body, headers })).status);
  } catch {
    return 'cut off';
  }
}
