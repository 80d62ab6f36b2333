import { createServer, type Server } from 'node:http';

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

/**
 * The port that is wanted, or one that is free when 0 is: workers that are started one after the other
 * must all have the same.
 */
export async function choosePort(wanted: number, host: string | undefined): Promise<number> {
  if (wanted !== 0) return wanted;
  const server = createServer();
  const chosen = await listen(server, 0, host);
  await new Promise((resolve) => server.close(resolve));
  return chosen;
}

/** The number of a port, or `undefined` when a text is none. */
export function readPort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
