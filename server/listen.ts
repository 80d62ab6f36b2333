import type { Server } from 'node:http';

/**
 * Listens, and gives back the port, which the system chooses when 0 is wanted. Ends the process, with
 * the reason, when it cannot.
 *
 * @param wanted `undefined` is no port (see `readPort`)
 */
export function listen(
  server: Server,
  wanted: number | undefined,
  host: string | undefined,
): Promise<number> {
  if (wanted === undefined) {
    fail(`PORT must be a number from 0 to 65535, not "${process.env.PORT}"`);
  }
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

/** The number of a port, or `undefined` when a text is none. */
export function readPort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
