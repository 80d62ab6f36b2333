import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'playwright/test';
import { BUILT_PAGES, NEXT_PROGRAM, readBuildId } from '../../lib/next-internals/build-files';
import { tracesOfBuild } from '../../lib/next-internals/file-tracer';
import { nowhere } from '../../lib/next-internals/nowhere';
import { readRevalidationHeader } from '../../lib/next-internals/on-demand-revalidation';
import { wasMadeEarlier } from '../../lib/next-internals/page-origin';
import { readBuiltConfig } from '../../lib/next-internals/standalone-config.mjs';
import { copyBuiltSite, terminate } from '../support/own-site';
import { ask } from '../support/wire';

// What takes no build is in lib/next-internals/next-internals.test.tsx.

test('build-files: the build has its pages and its name where we look for them', () => {
  for (const page of ['index.html', 'about.html']) {
    expect(readFileSync(path.join(BUILT_PAGES, page), 'utf8')).toContain('<main');
  }
  expect(readBuildId()).not.toBe('');
  expect(existsSync(NEXT_PROGRAM)).toBe(true);
});

test('standalone-config: the build has the settings that it was made with', () => {
  expect(readBuiltConfig()).toMatchObject({
    poweredByHeader: false,
    experimental: { globalNotFound: true },
  });
  expect(readBuiltConfig().cacheHandler).toMatch(/next-cache\.mjs$/);
});

test('file-tracer: the build says which files its pages load', () => {
  const files = tracesOfBuild();
  expect(files.some((file) => file.startsWith('node_modules/libsql/'))).toBe(true);
  expect(files.every((file) => existsSync(file))).toBe(true);
});

test.describe('next start', () => {
  test.describe.configure({ mode: 'serial', timeout: 300_000 });

  let server: ChildProcess;
  let folder: string;
  let url: string;

  test.beforeAll(async () => {
    folder = await copyBuiltSite();
    server = spawn(process.execPath, [NEXT_PROGRAM, 'start', '-H', '127.0.0.1', '-p', '0'], {
      cwd: folder,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    url = await new Promise((resolve, reject) => {
      server.once('exit', (code) => reject(new Error(`next start ended (${code})`)));
      createInterface({ input: server.stdout ?? process.stdin }).on('line', (line) => {
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
        if (address) resolve(address);
      });
    });
    await expect
      .poll(() => ask(url, '/about').then(({ status }) => status), { timeout: 120_000 })
      .toBe(200);
  });

  test.afterAll(async () => {
    await terminate(server);
    await rm(folder, { recursive: true, force: true });
  });

  test('page-origin: Next says which pages it had already', async () => {
    expect(wasMadeEarlier((await ask(url, '/about')).headers as never)).toBe(true);
    expect(wasMadeEarlier((await ask(url, '/search?q=a')).headers as never)).toBe(false);
  });

  test('on-demand-revalidation: Next makes a page again when it is told to', async () => {
    const told = await ask(url, '/about', { headers: readRevalidationHeader() });
    expect(told.status).toBe(200);
    expect(wasMadeEarlier(told.headers as never)).toBe(false);
    const wrong = await ask(url, '/about', { headers: { 'x-prerender-revalidate': 'wrong' } });
    expect(wasMadeEarlier(wrong.headers as never)).toBe(true);
  });

  test('nowhere: Next answers with the whole page for lost readers', async () => {
    for (const address of [nowhere('/articles/nothing'), '/articles/nothing', '/a/b/c', '/a.b']) {
      const { status, body } = await ask(url, address);
      expect(status, address).toBe(404);
      expect(body.toString(), address).toContain('<main');
    }
  });

  test('file-system-cache: what Next keeps has no scripts', async () => {
    await ask(url, '/about', { headers: readRevalidationHeader() });
    await expect
      .poll(async () => (await ask(url, '/about')).body.toString(), { timeout: 60_000 })
      .not.toContain('self.__next_f');
  });
});
