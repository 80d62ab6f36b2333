import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { test as base } from 'playwright/test';
import { addressOf, endWithTests, type OwnSite, terminate } from './own-site';

/** Starts `npm run dev` over a copy of the content, on a free port. */
export async function startDevSite(env: Record<string, string> = {}): Promise<OwnSite> {
  await mkdir('test-results', { recursive: true });
  const folder = await mkdtemp(path.resolve('test-results/dev-'));
  const content = path.join(folder, 'content');
  await cp('content', content, { recursive: true });
  const index = path.join(folder, 'index.db');
  const server = spawn(process.execPath, ['tools/run.mjs', 'server/dev.ts'], {
    env: {
      ...process.env,
      PORT: '0',
      CONTENT_DIR: content,
      INDEX_FILE: index,
      ...env,
    },
  });
  endWithTests(server);
  const lines: string[] = [];
  const url = await addressOf(server, lines);
  return {
    url,
    content,
    index,
    pid: Number(server.pid),
    log: () => lines.join('\n'),
    terminate: (signal) => terminate(server, signal),
    stop: async () => {
      await terminate(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The secret that signs links to previews there. */
export const PREVIEW_SECRET = 'only for tests, and long';

/** One site for all tests of a file, because Next allows one development server per folder. */
export const test = base.extend<object, { dev: OwnSite }>({
  dev: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it
    async ({}, use) => {
      const site = await startDevSite({ PREVIEW_SECRET });
      // The first answer compiles the page.
      await fetch(`${site.url}/articles/kosovo-bosnia-nato-membership`);
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});
