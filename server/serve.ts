/**
 * Serves a finished build on `PORT` (3000) of `HOST` (all addresses), keeps the index up to date
 * meanwhile, and says where it is. SIGTERM and SIGINT let the answers under way finish, then end the
 * process with 0.
 */
import cluster from 'node:cluster';
import type { Answering } from './answering';
import { endWithReason } from './end-with-reason';
import { settingsOrHelp } from './help';
import { Indexer } from './indexing/indexer';
import { choosePort } from './listen';
import { serveMetrics } from './operations/metrics-server';
import { flushLog, log } from './operations/request-log';
import { PictureMaker } from './pictures/picture-maker';
import { serveProcess } from './serve-process';
import type { Settings } from './settings';
import { DRAIN_MS, stopOnSignal } from './stop-on-signal';
import { answerAsWorker } from './workers/worker';
import { WorkerPool } from './workers/worker-pool';

Reflect.set(process.env, 'NODE_ENV', 'production');
Reflect.set(process.env, 'NEXT_TELEMETRY_DISABLED', '1');
process.on('exit', flushLog);

/** Workers end by themselves after `DRAIN_MS`: the first process waits a little longer, in milliseconds. */
const LAST_MS = 1000;

const settings = settingsOrHelp(process.argv.slice(2));
if (settings) await (cluster.isWorker ? answerAsWorker(settings) : serve(settings));

/** The first process: keeps the index, and answers, by itself or by workers. */
async function serve(settings: Settings): Promise<void> {
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
  answering =
    settings.workers > 1
      ? new WorkerPool(settings.workers, await choosePort(settings.port, settings.host), indexer)
      : await serveProcess(settings, indexer);
  const { host, metricsPort, metricsHost } = settings;
  answering.isReady.then(({ port, figures }) => {
    if (metricsPort !== undefined) serveMetrics(metricsPort, metricsHost, figures);
    console.log(`Standfirst is at http://${host ?? 'localhost'}:${port}`);
  }, endWithReason);
}
