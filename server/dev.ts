/**
 * `npm run dev`: the site on `PORT` (3000) as editors see it while they write. Next's development
 * server makes the pages; this server runs in front of it, keeps the index up to date, and sends
 * each open page again whenever something it may show has changed.
 */
import { spawnSync } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { build, stop as stopEsbuild } from 'esbuild';
import { UNFINISHED_MS } from '@/lib/checking/unfinished';
import type { View } from '@/lib/content/read-article';
import { indexPlaces } from '@/lib/newsroom/index-places';
import { seeAs } from '@/lib/newsroom/views';
import { whyNoContent } from './content-at-start';
import { endWithReason } from './end-with-reason';
import { settingsOrHelp } from './help';
import { FolderWatcher } from './indexing/folder-watcher';
import { choosePort, listen } from './listen';
import { Channel } from './live-edit/channel';
import { rememberDevAddress } from './live-edit/dev-address';
import { Indexing } from './live-edit/indexing';
import { SCRIPT_PATH } from './live-edit/messages';
import { QuickPages } from './live-edit/quick-pages';
import { ReadersIndex } from './live-edit/readers-index';
import { askNext, isHtml, readPage, type Upstream, withLiveEdit } from './live-edit/site-page';
import { changeView, cookieOf, viewOf, viewSwitch } from './live-edit/view-switch';
import { PictureMaker } from './pictures/picture-maker';
import { stopOnSignal } from './stop-on-signal';

/** Everything except content whose change makes pages look different. */
const CODE = ['app', 'components', 'lib', 'public'];

/** Next hears of a change of the code by itself, a little later. In milliseconds. */
const CODE_SETTLES_MS = 300;

Reflect.set(process.env, 'NODE_ENV', 'development');
Reflect.set(process.env, 'NEXT_TELEMETRY_DISABLED', '1');

const settings = settingsOrHelp('npm run dev', process.argv.slice(2)) ?? process.exit();
const { port: wanted, host = '127.0.0.1' } = settings;

await assertCanStart().catch(endWithReason);

let unfinishedTimer: NodeJS.Timeout | undefined;

/** Uses all cores if the index has to be made. */
const indexing = new Indexing(
  {
    log: (text) => console.error(text),
    onUpdate: () => {
      channel.changed();
      // What is merely unfinished is shown as a mistake once nobody has gone on typing.
      clearTimeout(unfinishedTimer);
      unfinishedTimer = setTimeout(() => channel.changed(), UNFINISHED_MS + CODE_SETTLES_MS);
    },
    onPictures: () => pictures.look(),
  },
  'desk',
);
const readers = new ReadersIndex({ onUpdate: () => channel.changed() });
const pictures = new PictureMaker(
  (keys) => {
    indexing.takeInMade(keys);
    readers.takeInMade(keys);
  },
  (line) => console.error(line),
);
const code = await indexing.prepare();
const indexed = spawnSync(process.execPath, ['tools/run.mjs', 'tools/index.ts', '--code', code], {
  stdio: 'inherit',
});
// It has said why.
if (indexed.status !== 0) process.exit(1);

const script = await clientScript();
const outer = createServer();
const upstream = new Promise<Upstream>((resolve) => {
  outer.once('listening', () => resolve(startNext(outer)));
});
const quickPages = new QuickPages();
const channel = new Channel({
  quick: async (address, view) => {
    const isShown = await isReady(view).then(
      () => true,
      () => false,
    );
    return isShown ? quickPages.get(address, view) : undefined;
  },
  whole: async (url, view) => {
    await isReady(view);
    const headers = { host: `${host}:${port}`, accept: 'text/html', cookie: cookieOf(view) };
    return readPage(await askNext(await upstream, { method: 'GET', url, headers }));
  },
});

// Early requests wait.
outer.on('request', (request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error);
    response.destroy();
  });
});
const port = await listen(outer, wanted, host);
await upstream;
// The first page takes a second to bundle: done now, the first save does not wait for it.
void quickPages.get('/', 'desk');
const stopWatching = await watchAll();
// At once: Next's own connections stay open.
stopOnSignal(async () => {
  stopWatching();
  channel.close();
  await pictures.stop();
});
const address = `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`;
rememberDevAddress(indexPlaces(), address);
console.log(`Standfirst is at ${address}`);

/** @throws Error that says what prevents a start */
async function assertCanStart(): Promise<void> {
  await choosePort(wanted, host);
  const refusal = whyNoContent(indexPlaces().contentDir);
  if (refusal !== undefined) throw new Error(refusal);
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/', headers } = request;
  if (url === SCRIPT_PATH) {
    response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.end(script);
    return;
  }
  if (changeView(request, response)) return;
  const view = viewOf(headers);
  await isReady(view);
  // Read before the page is made, because a change in the meantime makes the page out of date.
  const version = channel.version;
  const made = await askNext(await upstream, { method, url, headers }, request);
  const status = made.statusCode ?? 500;
  if (method !== 'GET' || !isHtml(made)) {
    response.writeHead(status, made.headers);
    made.pipe(response);
    return;
  }
  const { html } = await readPage(made);
  const { 'content-length': _, 'transfer-encoding': __, ...kept } = made.headers;
  response.writeHead(status, { ...kept, 'cache-control': 'no-store' });
  response.end(withLiveEdit(html, version, viewSwitch(view, url)));
}

/** Resolves when the index of a view is there. */
async function isReady(view: View): Promise<void> {
  if (view === 'readers') await readers.ready();
}

/** Next on a separate port, which only this process uses. */
async function startNext(server: Server): Promise<Upstream> {
  const inner = createServer();
  const innerPort = await listen(inner, 0, '127.0.0.1');
  const { default: next } = await import('next');
  const app = next({ dev: true, hostname: host, port: innerPort, httpServer: inner });
  await app.prepare();
  const handle = app.getRequestHandler();
  inner.on('request', (request, response) => {
    void seeAs(viewOf(request.headers), () => handle(request, response));
  });
  // Pages that show an error of the code wait for its correction.
  const upgrade = app.getUpgradeHandler();
  server.on('upgrade', (request, socket, head) => {
    if (!channel.accept(request, socket, head)) void upgrade(request, socket, head);
  });
  return { port: innerPort };
}

async function watchAll(): Promise<() => void> {
  const onDeaf = (reason: string | undefined): void => {
    if (reason !== undefined) console.error(`The code is not watched: ${reason}`);
  };
  const onChange = (): void => {
    quickPages.renew();
    void indexing.renew();
    readers.renew();
    setTimeout(() => channel.codeChanged(), CODE_SETTLES_MS);
  };
  await indexing.renew();
  const code = CODE.map((folder) => new FolderWatcher(folder, { onChange, onDeaf }));
  return () => {
    clearTimeout(unfinishedTimer);
    indexing.stop();
    readers.stop();
    for (const watcher of code) watcher.close();
  };
}

/** The script of live edit, in one piece. */
async function clientScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['server/live-edit/browser/client.ts'],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  // Otherwise its process would stay, with a hundred megabytes, as long as this one.
  await stopEsbuild();
  return outputFiles[0]?.text ?? '';
}
