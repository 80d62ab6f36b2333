/**
 * Serves a finished build on `PORT` (3000) of `HOST` (all addresses), keeps the index up to date
 * meanwhile, and says where it is. SIGTERM and SIGINT let the answers under way finish, then end the
 * process with 0.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { now } from '@/lib/clock';
import { newsroom } from '@/lib/newsroom';
import { versionOfBuild } from './build';
import { Freshness, limitLifetime } from './freshness';
import { startIndexer } from './indexer';
import { listen, readPort } from './listen';
import { replaceServerErrors } from './plain-errors';
import { stopOnSignal } from './stop-on-signal';

const port = readPort(process.env.PORT ?? '3000');
const host = process.env.HOST;

await serve(port);

async function serve(wanted: number | undefined): Promise<void> {
  Reflect.set(process.env, 'NODE_ENV', 'production');
  Reflect.set(process.env, 'NEXT_TELEMETRY_DISABLED', '1');
  const server = createServer();
  // Next must know the port, to tell its own addresses from others: so the port comes first.
  const site = listen(server, wanted, host).then(prepareSite);
  // Who comes early waits.
  server.on('request', (request, response) => {
    if (request.method === 'TRACE') {
      // The Fetch standard has no such request, so that Next fails on it.
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    replaceServerErrors(response);
    site
      .then(({ answer }) => answer(request, response))
      .catch((error: unknown) => {
        console.error(error);
        response.statusCode = 500;
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end();
      });
  });
  const { onPort, stopIndexer } = await site;
  stopOnSignal(server, stopIndexer);
  console.log(`Standfirst is at http://${host ?? 'localhost'}:${onPort}`);
}

async function prepareSite(onPort: number) {
  // Both before the first answer: Next would make an index that is not there by itself, and alone.
  const indexer = startIndexer();
  const { default: next } = await import('next');
  const app = next({ dev: false, ...(host && { hostname: host }), port: onPort });
  const [stopIndexer] = await Promise.all([indexer, app.prepare()]);
  const handle = app.getRequestHandler();
  const freshness = new Freshness(versionOfBuild());
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    await freshness.check(request);
    limitLifetime(response, await newsroom().nextEmbargo(), now());
    await handle(request, response);
  };
  return { onPort, stopIndexer, answer };
}
