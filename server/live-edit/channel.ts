import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { CHANNEL_PATH, type PageMessage } from './messages';

/** A page as the site would send it now. */
export interface FreshPage {
  html: string;
  /** Whether it can be put in the place of the open one; else the browser loads it anew. */
  isPlain: boolean;
}

/** Gets a page of the site by its path and query. */
export type GetPage = (address: string) => Promise<FreshPage>;

/**
 * The channel to all open pages: whenever something has changed, each is sent itself anew. A page that
 * was away while something changed (the server started again, the computer slept) is sent itself when
 * it comes back.
 */
export class Channel {
  private readonly sockets = new Map<WebSocket, string>();
  private readonly server = new WebSocketServer({ noServer: true });
  /** Names what the site was like; never one that another start of the server gave. */
  private version = 0;
  private readonly start = Date.now().toString(36);
  private sending: Promise<void> | undefined;
  private again = false;

  constructor(private readonly getPage: GetPage) {}

  /** What the site is like now: a page that says another version is not up to date. */
  get now(): string {
    return `${this.start}-${this.version}`;
  }

  /** Takes over a request to open the channel, if it is one and comes from a page of this site. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    if (new URL(request.url ?? '', 'http://localhost').pathname !== CHANNEL_PATH) return false;
    if (!isSameOrigin(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return true;
    }
    this.server.handleUpgrade(request, socket, head, (client) => {
      client.on('close', () => this.sockets.delete(client));
      client.on('error', () => client.terminate());
      client.once('message', (message) => this.join(client, String(message)));
    });
    return true;
  }

  /** Sends all open pages anew. Called while it does so, it does so once more. */
  async changed(): Promise<void> {
    this.version++;
    this.again = true;
    this.sending ??= this.sendAll();
    await this.sending;
  }

  close(): void {
    for (const socket of this.sockets.keys()) socket.terminate();
  }

  private join(client: WebSocket, message: string): void {
    const { address, version } = readHello(message);
    this.sockets.set(client, address);
    if (version !== this.now) void this.send(address, [client]);
  }

  private async sendAll(): Promise<void> {
    while (this.again) {
      this.again = false;
      const open = new Map<string, WebSocket[]>();
      for (const [socket, address] of this.sockets) {
        open.set(address, [...(open.get(address) ?? []), socket]);
      }
      await Promise.all([...open].map(([address, sockets]) => this.send(address, sockets)));
    }
    this.sending = undefined;
  }

  private async send(address: string, sockets: readonly WebSocket[]): Promise<void> {
    const version = this.now;
    const message = await this.getPage(address).then(
      ({ html, isPlain }): PageMessage => (isPlain ? { version, html } : { version }),
      // It can say for itself what is wrong, when it is loaded.
      (): PageMessage => ({ version }),
    );
    for (const socket of sockets) socket.send(JSON.stringify(message));
  }
}

/** Pages of other sites may open sockets to this one, and must not read what is not published. */
function isSameOrigin({ headers }: IncomingMessage): boolean {
  const { origin = '', host } = headers;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function readHello(message: string): { address: string; version: string } {
  const { address, version }: Record<string, unknown> = JSON.parse(message);
  return { address: String(address), version: String(version) };
}
