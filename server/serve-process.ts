import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy } from '@/lib/archive-index/reader';
import { now } from '@/lib/clock';
import { securityHeaders } from '@/lib/http/security-headers';
import { askedFile } from '@/lib/newsroom/asked-file';
import { indexPlaces } from '@/lib/newsroom/index-places';
import { paperAt } from '@/lib/newsroom/paper-at';
import { openPublicIndex } from '@/lib/newsroom/public-index';
import { readBuildId } from '@/lib/next-internals/build-files';
import type { Paper } from '@/lib/routing/plain-page';
import { feeds } from '@/lib/routing/routes';
import type { Answering } from './answering';
import { EarlyRequests } from './early-requests';
import { Edition } from './edition';
import type { IndexKeeper } from './indexing/rescans';
import { listen } from './listen';
import { AskedKeeper } from './operations/asked-keeper';
import { Health } from './operations/health';
import { Metrics } from './operations/metrics';
import { log } from './operations/request-log';
import { WatchedContent } from './operations/watched-content';
import { PageCache } from './pages/page-cache';
import { PlainPages, UNKNOWN_PAPER } from './pages/plain-pages';
import { openRegister } from './pages/register';
import { SingleAnswers } from './pages/single-answers';
import { PublishHook } from './publish/publish-hook';
import { RemoteRenderer } from './rendering/remote-renderer';
import type { Settings } from './settings';
import { SharedStore } from './shared/shared-store';
import { Site } from './site';
import { whenFree } from './when-free';

/** Changes made elsewhere are noticed within this time, in milliseconds. */
const REFRESH_EVERY_MS = 1000;

/** Another machine's news may be about files that this one hears of too. In milliseconds. */
const HEAR_MS = 100;

/** How often a server that listens once it is ready checks whether it is, in milliseconds. */
const AGAIN_MS = 200;

/** How long before an index that is still damaged is reported again, in milliseconds. */
const MEND_AGAIN_MS = 500;

/** Limits on what a client may take, in milliseconds and bytes (the names are those of node:http). */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  /** The limit below is for idle connections too: two would reset timers with each request. */
  keepAliveTimeout: 0,
  connectionsCheckingInterval: 2000,
  maxHeaderSize: 16_384,
};

/**
 * A connection that is idle for this long is ended, in milliseconds: longer than a proxy in
 * front keeps its connections, so that it never uses one that just ended.
 */
const STALLED_MS = 75_000;

/** More connections than this are refused, since each takes memory. */
const MOST_CONNECTIONS = 20_000;

/** What is known of the site while it starts. */
interface Starting {
  /** What readers wait for. */
  waitsFor: string;
  /** Whose site it is, as readers of a path see it, once the index is there. */
  paper: (path: string) => Promise<Paper>;
}

/** What exists once readers can be answered. */
interface Prepared {
  site: Site;
  metrics: Metrics;
  content: WatchedContent;
  health: Health;
  refresh(): void;
  /** Makes the feeds of the site: they have the newest texts in full, which takes longer than any page. */
  makeFeeds(): void;
  drain(): void;
}

/**
 * Serves the finished build. Readers who come before it is ready wait for a time (see
 * `EarlyRequests`), or the port is not open yet (`listensWhenReady`).
 *
 * @param keeper of the index
 * @throws CannotListen, or `isReady` fails so
 */
export async function serveProcess(settings: Settings, keeper: IndexKeeper) {
  const server = createServer(LIMITS);
  server.timeout = STALLED_MS;
  server.maxConnections = MOST_CONNECTIONS;
  const listenNow = (): Promise<number> => listen(server, settings.port, settings.host);
  const earlyPort = settings.listensWhenReady ? undefined : await listenNow();
  const state: Starting = { waitsFor: 'the index is being made', paper: async () => UNKNOWN_PAPER };
  const plain = new PlainPages((path) => state.paper(path));
  const waiting = new EarlyRequests(() => state.waitsFor, plain);
  server.on('request', waiting.answer);

  let prepared: Prepared | undefined;
  let isMending = false;
  // The indexer rebuilds a damaged index.
  const mend = (): void => {
    if (isMending) return;
    isMending = true;
    log.error('The index is damaged: rebuilding it.');
    void keeper.rescan().finally(() => {
      prepared?.refresh();
      setTimeout(() => {
        isMending = false;
      }, MEND_AGAIN_MS).unref();
    });
  };
  const renderer = new RemoteRenderer((line) => log.error(line), mend);
  const isReady = prepare(settings, keeper, renderer, mend, state, plain).then(async (all) => {
    prepared = all;
    server.off('request', waiting.answer);
    server.on('request', all.site.answer);
    waiting.handOver(all.site.answer);
    // The first page of a process takes longer than any other, and no reader should wait for it.
    while (earlyPort === undefined && !(await all.health.readiness()).isReady)
      await sleep(AGAIN_MS);
    all.makeFeeds();
    return { port: earlyPort ?? (await listenNow()), figures: all.metrics.registry };
  });
  return {
    isReady,
    hear: (news) => {
      if (news === 'changed') prepared?.content.hearChange();
      prepared?.refresh();
    },
    stop: async () => {
      waiting.close();
      prepared?.drain();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await closed;
      await renderer.stop();
    },
  } satisfies Answering;
}

/** Identifies the code and settings behind the pages of this server: it cannot use pages made by others. */
function pageKey(siteUrl: string | undefined): string {
  return siteUrl ? `${readBuildId()}:${new URL(siteUrl).origin}` : readBuildId();
}

async function prepare(
  settings: Settings,
  keeper: IndexKeeper,
  renderer: RemoteRenderer,
  onDamage: () => void,
  state: Starting,
  plain: PlainPages,
): Promise<Prepared> {
  const places = indexPlaces();
  // At the same time as the indexer looks at all files; to make an index takes all cores, and memory.
  const starting = existsSync(places.indexFile) ? renderer.start() : undefined;
  // Before the first query, which would otherwise make a missing index in this process, on its own.
  await keeper.state.isIndexed;
  const { SITE_URL: siteUrl, PREVIEW_SECRET: previewSecret } = process.env;
  const index = openPublicIndex(places, {
    siteUrl: siteUrl || undefined,
    now,
    onDamage,
  });
  state.paper = (path) => paperAt(index, path);
  state.waitsFor = 'the process that makes pages is starting';
  await (starting ?? renderer.start());
  const store = settings.redisUrl
    ? new SharedStore(settings.redisUrl, pageKey(siteUrl), (text) => log.warn(text))
    : undefined;
  const edition = new Edition(index.state, (version) => store?.tell(version));
  await whenFree(() => edition.refresh());
  const refreshing = setInterval(refresh, REFRESH_EVERY_MS);
  store?.start((version) => {
    // It may be about to be noticed here as well.
    setTimeout(() => {
      if (edition.version !== version) void keeper.rescan().then(refresh);
    }, HEAR_MS).unref();
  });

  const singles = new SingleAnswers(renderer, (url) => plain.of({ do: 'not found' }, url));
  const { pageBytes } = settings;
  const asked = new AskedKeeper(askedFile(places.indexFile));
  const register = openRegister(index, previewSecret || undefined);
  const pages = new PageCache(renderer, register, edition, pageBytes, store);
  const content = new WatchedContent(index.figures);
  const metrics = new Metrics(
    () => ({ ...pages.size, waiting: pages.size.waiting + singles.waiting }),
    () => edition.current(),
    content,
  );
  const health = new Health(
    { index: () => whenFree(index.state), samplePage: () => pages.get('/') },
    () => keeper.state.contentFaultSince,
  );
  const hook = new PublishHook(settings.publishSecret, async () => {
    if (!(await keeper.rescan())) return false;
    await whenFree(() => edition.refresh());
    return true;
  });
  const headers = securityHeaders((await whenFree(index.site)).url);
  const site = new Site({
    register,
    pages,
    singles,
    plain,
    edition,
    health,
    hook,
    metrics,
    headers,
    previewSecret,
    mediaDir: places.mediaDir,
    asked,
  });

  function refresh(): void {
    try {
      edition.refresh();
    } catch (error) {
      // It is being written: it is asked again in a moment.
      if (!isBusy(error)) log.error(error, 'could not determine whether the content has changed');
    }
  }

  return {
    site,
    metrics,
    content,
    health,
    refresh,
    makeFeeds: () => {
      // Nobody is waiting for them yet: whoever requests one will be told what is wrong.
      for (const { path } of feeds()) pages.get(path).catch(() => undefined);
    },
    drain: () => {
      site.drain();
      clearInterval(refreshing);
      store?.stop();
      asked.stop();
    },
  };
}
