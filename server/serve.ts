/**
 * Serves a finished build on `PORT` (3000) of `HOST` (all addresses), keeps the index up to date
 * meanwhile, and says where it is. SIGTERM and SIGINT let the answers under way finish, then end the
 * process with 0.
 */
import cluster from 'node:cluster';
import { goodSite } from '@/lib/archive-index/index-file';
import { indexPlaces } from '@/lib/newsroom/index-places';
import type { Answering } from './answering';
import { endWithReason } from './end-with-reason';
import { settingsOrHelp } from './help';
import { Indexer } from './indexing/indexer';
import { choosePort } from './listen';
import { logEverything } from './operations/log-everything';
import { type MetricsSource, serveMetrics } from './operations/metrics-server';
import { flushLog, log } from './operations/request-log';
import { PictureMaker } from './pictures/picture-maker';
import { readRelease } from './release-file';
import { serveProcess } from './serve-process';
import type { Settings } from './settings';
import { addressWarnings } from './site-address';
import { DRAIN_MS, stopOnSignal } from './stop-on-signal';
import { answerAsWorker } from './workers/worker';
import { WorkerPool } from './workers/worker-pool';

Reflect.set(process.env, 'NODE_ENV', 'production');
Reflect.set(process.env, 'NEXT_TELEMETRY_DISABLED', '1');
/**
 * Workers end on their own after `DRAIN_MS`; the first process waits a little longer, in
 * milliseconds.
 */
const LAST_MS = 1000;

const settings = settingsOrHelp('server/serve.ts', process.argv.slice(2));
if (settings) {
  logEverything();
  await (cluster.isWorker ? answerAsWorker(settings) : serve(settings));
}

/** The first process: keeps the index, and answers readers, itself or through workers. */
async function serve(settings: Settings): Promise<void> {
  const warnings = takeAddress();
  const { host, metricsPort, metricsHost } = settings;
  let figures: MetricsSource | undefined;
  if (metricsPort !== undefined) serveMetrics(metricsPort, metricsHost, () => figures);
  let answering: Answering | undefined;
  const indexer = new Indexer(
    (news) => {
      if (news === 'pictures') pictures.look();
      else answering?.hear(news);
    },
    (line) => log.error(line),
  );
  const pictures = new PictureMaker(
    (keys) => indexer.takeInMade(keys),
    (line) => log.error(line),
  );
  stopOnSignal(async () => {
    await Promise.all([indexer.stop(), pictures.stop(), answering?.stop()]);
  }, DRAIN_MS + LAST_MS);
  indexer.start();
  try {
    answering =
      settings.workers > 1
        ? new WorkerPool(settings.workers, await choosePort(settings.port, host), indexer)
        : await serveProcess(settings, indexer);
    const ready = await answering.isReady;
    figures = ready.figures;
    for (const warning of warnings()) log.warn(warning);
    announce(`http://${host ?? 'localhost'}:${ready.port}`);
  } catch (error) {
    endWithReason(error);
  }
}

/**
 * Makes all processes use the address that the release remembers, if the environment has none.
 *
 * @returns a function that returns the warnings about the address
 */
function takeAddress(): () => string[] {
  const environment = process.env.SITE_URL || undefined;
  const { siteUrl: release } = readRelease();
  if (!environment && release) process.env.SITE_URL = release;
  return () => addressWarnings({ environment, release, siteFile: addressInSiteFile() });
}

function addressInSiteFile(): string | undefined {
  try {
    return goodSite(indexPlaces())?.url;
  } catch {
    // The content folder is missing, which is reported elsewhere.
    return undefined;
  }
}

/** The last line of a start; on a terminal it stands alone, so that it can be clicked. */
function announce(address: string): void {
  const line = `Standfirst is at ${address}`;
  if (!process.stdout.isTTY) log.info(line);
  flushLog();
  if (process.stdout.isTTY) console.log(line);
}
