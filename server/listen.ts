import { createServer, type Server } from 'node:http';

/** The server cannot listen on the port; the message says why, and what to do. */
export class CannotListen extends Error {
  constructor(wanted: number, host: string | undefined, error: NodeJS.ErrnoException) {
    super(reasonOf(wanted, host, error));
    this.name = 'CannotListen';
  }
}

/**
 * Listens, and returns the port, which the system chooses if 0 is given.
 *
 * @throws CannotListen
 */
export function listen(server: Server, wanted: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(new CannotListen(wanted, host, error));
    server.once('error', fail);
    server.listen(wanted, host, () => {
      server.off('error', fail);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : wanted);
    });
  });
}

/**
 * The wanted port, if it is free now; for 0, any free port.
 *
 * @throws CannotListen
 */
export async function choosePort(wanted: number, host: string | undefined): Promise<number> {
  const server = createServer();
  const chosen = await listen(server, wanted, host);
  await new Promise((resolve) => server.close(resolve));
  return chosen;
}

/** The number of a port; `undefined` if the text is not one. */
export function readPort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}

function reasonOf(wanted: number, host: string | undefined, error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${wanted} is in use: set PORT to another one.`;
    case 'EACCES':
      return `This user may not use port ${wanted}: set PORT to 1024 or more, and put a proxy in front.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST is not an address of this machine: ${host}`;
    default:
      return `Port ${wanted} cannot be used: ${error.message}`;
  }
}
