import type { Server } from 'node:http';

/**
 * Listens, and gives back the port, which the system chooses when 0 is wanted. Ends the process, with
 * the reason, when it cannot.
 */
export function listen(server: Server, wanted: number, host: string | undefined): Promise<number> {
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
