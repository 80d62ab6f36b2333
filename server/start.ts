/**
 * `npm start`: builds when needed, then serves on `PORT` (3000) of `HOST` (all addresses), and says
 * where. SIGTERM and SIGINT let the answers under way finish, then end the process with 0.
 */
import { createServer } from 'node:http';
import { buildIfNeeded } from './build';
import { replaceServerErrors } from './plain-errors';
import { stopOnSignal } from './stop-on-signal';

const port = readPort(process.env.PORT ?? '3000');
const host = process.env.HOST;

if (port === undefined) {
  fail(`PORT must be a number from 0 to 65535, not "${process.env.PORT}"`);
} else if (!buildIfNeeded()) {
  fail('The site was not built: mend what is named above, or set ALLOW_BROKEN_CONTENT=1.');
} else {
  await serve(port);
}

async function serve(onPort: number): Promise<void> {
  Reflect.set(process.env, 'NODE_ENV', 'production');
  Reflect.set(process.env, 'NEXT_TELEMETRY_DISABLED', '1');
  const { default: next } = await import('next');
  const app = next({ dev: false, ...(host && { hostname: host }), port: onPort });
  await app.prepare();
  const handle = app.getRequestHandler();

  const server = createServer((request, response) => {
    replaceServerErrors(response);
    handle(request, response).catch((error: unknown) => {
      console.error(error);
      response.statusCode = 500;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end();
    });
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    const busy = error.code === 'EADDRINUSE';
    fail(busy ? `Port ${onPort} is in use: set PORT to another one.` : String(error));
  });
  server.listen(onPort, host, () => {
    const address = server.address();
    const actual = typeof address === 'object' && address ? address.port : onPort;
    console.log(`Standfirst is at http://${host ?? 'localhost'}:${actual}`);
  });
  stopOnSignal(server);
}

function readPort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}

function fail(message: string): void {
  console.error(message);
  process.exit(1);
}
