import { createServer, type Server } from 'node:http';
import { log } from './request-log';

/** What is asked for the figures of one process or of all of them. */
export interface MetricsSource {
  contentType: string;
  metrics(): Promise<string>;
}

/**
 * Serves `/metrics` on a port of its own, which is not for readers.
 *
 * @param host the address to listen on
 */
export function serveMetrics(port: number, host: string, source: MetricsSource): Server {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    source.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': source.contentType }).end(text),
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
  // Nobody waits for it when the server ends.
  server.unref();
  return server;
}
