/**
 * Serves a finished build on `PORT` (3000) of `HOST` (all addresses), keeps the index up to date
 * meanwhile, and says where it is. SIGTERM and SIGINT let the answers under way finish, then end the
 * process with 0.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { now } from '@/lib/clock';
import { newsroom } from '@/lib/newsroom';
import { versionOfBuild } from './build';
import { Freshness, limitLifetime } from './freshness';
import { startIndexer } from './indexer';
import { replaceServerErrors } from './plain-errors';
import { stopOnSignal } from './stop-on-signal';

const port = readPort(process.env.PORT ?? '3000');
const host = process.env.HOST;

if (port === undefined) {
  fail(`PORT must be a number from 0 to 65535, not "${process.env.PORT}"`);
} else {
  await serve(port);
}

async function serve(wanted: number): Promise<void> {
  Reflect.set(process.env, 'NODE_ENV', 'production');
  Reflect.set(process.env, 'NEXT_TELEMETRY_DISABLED', '1');
  const server = createServer();
  // Next must know the port, to tell its own addresses from others: so the port comes first.
  const site = listen(server, wanted).then(prepareSite);
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
  // Before Next, which would make an index that is not there by itself, and alone.
  const stopIndexer = await startIndexer();
  const { default: next } = await import('next');
  const app = next({ dev: false, ...(host && { hostname: host }), port: onPort });
  await app.prepare();
  const handle = app.getRequestHandler();
  const freshness = new Freshness(versionOfBuild());
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    await freshness.check(request);
    limitLifetime(response, await newsroom().nextEmbargo(), now());
    await handle(request, response);
  };
  return { onPort, stopIndexer, answer };
}

/** Listens, and gives back the port, which the system chooses when 0 is wanted. */
function listen(server: Server, wanted: number): Promise<number> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const busy = error.code === 'EADDRINUSE';
      fail(busy ? `Port ${wanted} is in use: set PORT to another one.` : String(error));
    });
    server.listen(wanted, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : wanted);
    });
  });
}

function readPort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}

function fail(message: string): void {
  console.error(message);
  process.exit(1);
}
