import { createServer, type Server } from 'node:http';
import { LIVE_PATH } from './health';
import { log } from './request-log';

const TEXT = { 'Content-Type': 'text/plain; charset=utf-8' };

/** The source of the figures, of one process or of all of them. */
export interface MetricsSource {
  contentType: string;
  metrics(): Promise<string>;
}

/**
 * Serves `/metrics` on its own port, which is not for readers, and `/health/live`: whether the
 * first process lives, also while the port for readers is not open yet.
 *
 * @param host the address to listen on
 * @param source returns where the figures come from, once that is known
 */
export function serveMetrics(
  port: number,
  host: string,
  source: () => MetricsSource | undefined,
): Server {
  const server = createServer((request, response) => {
    if (request.url === LIVE_PATH) {
      response.writeHead(200, TEXT).end('alive\n');
      return;
    }
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    const figures = source();
    if (!figures) {
      response.writeHead(503, { ...TEXT, 'Retry-After': '5' }).end('The site is starting.\n');
      return;
    }
    figures.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': figures.contentType }).end(text),
      (error: unknown) => {
        log.error(error, 'the metrics could not be collected');
        response.writeHead(500).end();
      },
    );
  });
  server.on('error', (error) => log.error(error, 'metrics are not served'));
  server.listen(port, host, () => {
    const address = server.address();
    const on = typeof address === 'object' && address ? address.port : port;
    log.info(`metrics are at http://${host}:${on}/metrics`);
  });
  // The server does not wait for it when it ends.
  server.unref();
  return server;
}
