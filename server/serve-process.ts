import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { securityHeaders } from '@/lib/http/security-headers';
import type { Answering } from './answering';
import { EarlyRequests } from './early-requests';
import { Edition } from './edition';
import type { IndexKeeper } from './indexing/rescans';
import { listen } from './listen';
import { Health } from './operations/health';
import { Metrics } from './operations/metrics';
import { log } from './operations/request-log';
import { PageCache } from './pages/page-cache';
import { PublishHook } from './publish/publish-hook';
import { RemoteRenderer } from './rendering/remote-renderer';
import type { Settings } from './settings';
import { SharedStore } from './shared/shared-store';
import { Site } from './site';

/** What happens elsewhere is noticed after so long at the latest, in milliseconds. */
const REFRESH_EVERY_MS = 1000;

/** Another machine's news may be about files that this one hears of too. In milliseconds. */
const HEAR_MS = 100;

/** Limits on what a client may take, in milliseconds and bytes (the names are those of node:http). */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  /** The limit below is for idle connections too: two would set timers anew with each request. */
  keepAliveTimeout: 0,
  connectionsCheckingInterval: 2000,
  maxHeaderSize: 16_384,
};

/**
 * A connection on which nothing moves for so long is ended, in milliseconds: longer than a proxy in
 * front keeps its connections, so that it never uses one that just ended.
 */
const STALLED_MS = 75_000;

/** More connections than that are refused: each takes memory. */
const MOST_CONNECTIONS = 20_000;

/** What there is once readers can be answered. */
interface Prepared {
  site: Site;
  metrics: Metrics;
  refresh(): Promise<void>;
  drain(): void;
}

/**
 * Serves the finished build. Readers who come before it is ready wait for a time: see `EarlyRequests`.
 *
 * @param keeper of the index
 */
export async function serveProcess(settings: Settings, keeper: IndexKeeper) {
  const server = createServer(LIMITS);
  server.timeout = STALLED_MS;
  server.maxConnections = MOST_CONNECTIONS;
  const port = await listen(server, settings.port, settings.host);
  const state = { waitsFor: 'the index is being made' };
  const early = new EarlyRequests(() => state.waitsFor);
  server.on('request', early.answer);

  const renderer = new RemoteRenderer((line) => log.error(line));
  let prepared: Prepared | undefined;
  const isReady = prepare(settings, keeper, renderer, state).then((all) => {
    prepared = all;
    server.off('request', early.answer);
    server.on('request', all.site.answer);
    early.handOver(all.site.answer);
    return { port, figures: all.metrics.registry };
  });
  return {
    isReady,
    hear: () => void prepared?.refresh(),
    stop: async () => {
      early.close();
      prepared?.drain();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await closed;
      await renderer.stop();
    },
  } satisfies Answering;
}

async function prepare(
  settings: Settings,
  keeper: IndexKeeper,
  renderer: RemoteRenderer,
  /** Is told what readers wait for. */
  state: { waitsFor: string },
): Promise<Prepared> {
  // Before the first question: it would make an index that is not there by itself, and alone.
  await keeper.state.isIndexed;
  state.waitsFor = 'the process that makes pages is starting';
  await renderer.start();
  const store = settings.redisUrl
    ? new SharedStore(settings.redisUrl, readFileSync('.next/BUILD_ID', 'utf8'), (text) =>
        log.warn(text),
      )
    : undefined;
  const edition = new Edition(renderer.moment, (version) => store?.tell(version));
  await edition.look();
  const refreshing = setInterval(refresh, REFRESH_EVERY_MS);
  store?.start((version) => {
    // It may be about to be noticed here as well.
    setTimeout(() => {
      if (edition.version !== version) void keeper.rescan().then(refresh);
    }, HEAR_MS).unref();
  });

  const pages = new PageCache(renderer, edition, settings.pageBytes, store);
  const metrics = new Metrics(
    () => pages.size,
    () => edition.number,
  );
  const health = new Health(
    { index: renderer.moment, samplePage: () => pages.get('/') },
    () => keeper.state.contentFaultSince,
  );
  const hook = new PublishHook(settings.publishSecret, async () => {
    if (!(await keeper.rescan())) return false;
    await edition.look();
    return true;
  });
  const headers = securityHeaders(await renderer.siteUrl());
  const site = new Site({ pages, edition, health, hook, metrics, headers });

  async function refresh(): Promise<void> {
    try {
      await edition.look();
    } catch (error) {
      log.error(error, 'nobody knows whether the content has changed');
    }
  }
  return {
    site,
    metrics,
    refresh,
    drain: () => {
      site.drain();
      clearInterval(refreshing);
      store?.stop();
    },
  };
}
