import { spawnSync } from 'node:child_process';
import fs, { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Suspense } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileSystemCache, PAGE_KIND, ROUTE_KIND } from './file-system-cache';
import { traceFiles } from './file-tracer';
import { withoutMarkers } from './markers';
import { GLOBAL_NOT_FOUND, isNowhere, nowhere, pathBefore } from './nowhere';
import { withoutTraced } from './proxy-trace';

// What takes a finished build is in e2e/serving/next-internals.test.ts.

const require = createRequire(import.meta.url);
const FOLDER = 'lib/next-internals';

let temporary: string;

beforeEach(() => {
  temporary = mkdtempSync(path.join(tmpdir(), 'standfirst-next-'));
});

afterEach(() => rmSync(temporary, { recursive: true }));

test('next, react and react-dom have the versions that all of this was tried with', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const name of ['next', 'react', 'react-dom']) {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    expect(dependencies[name], `${name} is not pinned to its installed version`).toBe(version);
  }
});

test('file-system-cache: Next keeps pages and answers on the disk by the class that we extend', async () => {
  const cache = new FileSystemCache({
    fs: {
      existsSync: fs.existsSync,
      readFile: fs.promises.readFile,
      readFileSync: fs.readFileSync,
      writeFile: (file: string, data: string | Buffer) => fs.promises.writeFile(file, data),
      mkdir: (folder: string) => fs.promises.mkdir(folder, { recursive: true }),
      stat: (file: string) => fs.promises.stat(file),
    },
    flushToDisk: true,
    serverDistDir: temporary,
    revalidatedTags: [],
  } as never);
  const headers = { 'content-type': 'text/html' };
  await cache.set(
    '/a',
    { kind: PAGE_KIND, html: '<p>a</p>', rscData: Buffer.from('r'), headers, status: 200 } as never,
    { cacheControl: { revalidate: 10, expire: undefined } } as never,
  );
  await cache.set(
    '/b.xml',
    { kind: ROUTE_KIND, body: Buffer.from('<b/>'), headers, status: 200 } as never,
    { cacheControl: { revalidate: 10, expire: undefined } } as never,
  );
  const page = await cache.get('/a', { kind: PAGE_KIND, isFallback: false } as never);
  expect(page?.value).toMatchObject({ kind: PAGE_KIND, html: '<p>a</p>', status: 200 });
  const file = await cache.get('/b.xml', { kind: ROUTE_KIND, isFallback: false } as never);
  expect(file?.value).toMatchObject({ kind: ROUTE_KIND, status: 200 });
  expect(page?.lastModified).toBeGreaterThan(0);
});

test('file-tracer: the tracer in Next names the files that a program loads', async () => {
  const files = await traceFiles(['deploy/run.mjs'], (file) => file.startsWith('node_modules/'));
  expect(files.sort()).toEqual(['deploy/run.mjs', `${FOLDER}/standalone-config.mjs`]);
});

test('standalone-config: Next takes the settings of the variable as they are', () => {
  const program = `
    const config = require('next/dist/server/config').default;
    const { PHASE_PRODUCTION_SERVER } = require('next/constants');
    config(PHASE_PRODUCTION_SERVER, process.cwd()).then((of) => console.log(JSON.stringify(of)));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', program], {
    encoding: 'utf8',
    env: { ...process.env, __NEXT_PRIVATE_STANDALONE_CONFIG: '{"distDir":"of-the-build"}' },
  });
  expect(JSON.parse(stdout || `"${stderr}"`)).toEqual({ distDir: 'of-the-build' });
});

test('nowhere: Next knows the setting by which it uses app/global-not-found', () => {
  const { configSchema } = require('next/dist/server/config-schema.js');
  expect(configSchema.safeParse({ experimental: GLOBAL_NOT_FOUND }).success).toBe(true);
  expect(configSchema.safeParse({ experimental: { globalNotFond: true } }).success).toBe(false);
});

test('nowhere: no route begins as the addresses that have none, and the way back is known', () => {
  expect(readdirSync('app').filter((name) => name.startsWith('-'))).toEqual([]);
  expect(isNowhere(nowhere('/a/b'))).toBe(true);
  expect(pathBefore(nowhere('/a/b'))).toBe('/a/b');
  expect(isNowhere('/-a')).toBe(false);
  expect(pathBefore('/a/b')).toBe('/a/b');
});

test('on-demand-revalidation: Next makes a page again when a request has this header with its id', () => {
  const { checkIsOnDemandRevalidate } = require('next/dist/server/api-utils/index.js');
  const asked = { 'x-prerender-revalidate': 'id' };
  const { isOnDemandRevalidate } = checkIsOnDemandRevalidate(asked, { previewModeId: 'id' });
  expect(isOnDemandRevalidate).toBe(true);
});

test('markers: without its comments a page of React is the plain page', () => {
  const name = 'b';
  const html = renderToString(
    <p>
      a{name}
      <Suspense fallback="Wait">
        <b>c</b>
      </Suspense>
    </p>,
  );
  expect(html).toContain('<!--');
  expect(withoutMarkers(html)).toBe('<p>ab<b>c</b></p>');
});

/** The private things by their names, and what of each may stand elsewhere. */
const NAMES = [
  'x-prerender-revalidate',
  'previewModeId',
  'prerender-manifest',
  'x-nextjs-cache',
  'next/dist',
  '__NEXT_PRIVATE',
  '__next_f',
  'required-server-files',
  'app-paths-manifest',
  'loaderTree',
  'globalNotFound:',
  '.nft.json',
  '.next/server',
  'BUILD_ID',
  '$RC',
  "'/-'",
];
const CODE = ['app', 'bench', 'components', 'deploy', 'lib', 'server', 'tools'];

test('proxy-trace: what is left out is gone from the list, and the rest stays with its hashes and links', () => {
  const trace = {
    version: 1,
    files: ['a.mdx', 'a.JPG', 'b.jpg', 'module'],
    fileHashes: ['1', '2', '3', '4'],
    symlinks: [
      [1, 'c.JPG'],
      [3, 'elsewhere'],
    ],
  };
  const left = withoutTraced(JSON.stringify(trace), (file) => /\.jpg$/i.test(file));
  expect(JSON.parse(left)).toEqual({
    version: 1,
    files: ['a.mdx', 'module'],
    fileHashes: ['1', '4'],
    symlinks: [[1, 'elsewhere']],
  });
  expect(() => withoutTraced('{}', () => true)).toThrow('has no list of files');
});

test('no other module relies on these internals', () => {
  const files = CODE.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
    .concat('next.config.ts', 'proxy.ts')
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .filter((file) => !file.startsWith(FOLDER));
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return NAMES.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`);
  });
  expect(found).toEqual([]);
});

test('the docs name each of these modules', () => {
  const docs = readFileSync('docs/next-internals.md', 'utf8');
  const modules = readdirSync(FOLDER).filter((file) => !/\.(?:test\.tsx?|d\.ts)$/.test(file));
  const rows = [...docs.matchAll(/^\| `([\w-]+\.m?[tj]s)`/gm)].map(([, file]) => file);
  expect(rows.sort()).toEqual(modules.sort());
});
