/**
 * Serves a finished build on `PORT` (3000) of `HOST` (all addresses), keeps the index up to date
 * meanwhile, and says where it is. SIGTERM and SIGINT let the answers under way finish, then end the
 * process with 0.
 */
import cluster from 'node:cluster';
import { Indexer } from './indexer';
import { serveMetrics } from './operations/metrics-server';
import { flushLog } from './operations/request-log';
import { serveProcess } from './serve-process';
import { readSettings, type Settings } from './settings';
import { stopOnSignal } from './stop-on-signal';
import { serveAsWorker, superviseWorkers } from './workers';

Reflect.set(process.env, 'NODE_ENV', 'production');
Reflect.set(process.env, 'NEXT_TELEMETRY_DISABLED', '1');
process.on('exit', flushLog);

const settings = readSettings(process.env);
if ('wrong' in settings) {
  console.error(settings.wrong.join('\n'));
  process.exitCode = 1;
} else if (cluster.isWorker) await serveAsWorker(settings);
else if (settings.workers > 1) await superviseWorkers(settings);
else await serveAlone(settings);

async function serveAlone(settings: Settings): Promise<void> {
  const { host, metricsPort } = settings;
  let look = (): void => undefined;
  const indexer = new Indexer(() => look());
  const serving = await serveProcess(settings, () => indexer.look(), indexer.start());
  look = () => void serving.look();
  stopOnSignal(
    serving.server,
    () => {
      serving.drain();
      indexer.stop();
    },
    () => serving.stop(),
  );
  if (metricsPort !== undefined) serveMetrics(metricsPort, host, serving.metrics.registry);
  console.log(`Standfirst is at http://${host ?? 'localhost'}:${serving.port}`);
}
