import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { CHANNEL_PATH, type PageMessage } from './messages';
import type { QuickPage } from './quick-pages';

/** Where the channel gets pages from, by their path and query. */
export interface PageSources {
  /** What a page shows now, as fast as that goes. */
  quick: (address: string) => Promise<QuickPage | undefined>;
  /** The whole page; `isPlain` unless it must be loaded to be shown. */
  whole: (address: string) => Promise<{ html: string; isPlain: boolean }>;
}

/** Whole pages are made when nothing has changed for so long: they hold up what comes next. In ms. */
const WHOLE_AFTER_MS = 200;

/**
 * The channel to all open pages: whenever something has changed, each is sent what it shows now, and
 * then itself anew. A page that was away meanwhile (the server started again, the computer slept) is
 * sent itself when it comes back.
 */
export class Channel {
  private readonly addresses = new Map<WebSocket, string>();
  private readonly server = new WebSocketServer({ noServer: true });
  private readonly start = Date.now().toString(36);
  private changes = 0;
  private sending: Promise<void> | undefined;
  private again = false;
  private wholeTimer: NodeJS.Timeout | undefined;

  constructor(private readonly pages: PageSources) {}

  /** Names what the site is like now; never as another start of the server did. */
  get version(): string {
    return `${this.start}-${this.changes}`;
  }

  /** Takes over a request to open the channel, if it is one. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    if (request.url !== CHANNEL_PATH) return false;
    if (!isSameOrigin(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return true;
    }
    this.server.handleUpgrade(request, socket, head, (client) => {
      client.on('close', () => this.addresses.delete(client));
      client.on('error', () => client.terminate());
      client.once('message', (message) => this.join(client, String(message)));
    });
    return true;
  }

  /** Sends all open pages anew. What changes while it does so is sent once more. */
  changed(): void {
    this.changes++;
    this.again = true;
    this.sending ??= this.sendQuick();
    clearTimeout(this.wholeTimer);
    this.wholeTimer = setTimeout(() => {
      for (const [address, clients] of this.open()) void this.sendWhole(address, clients);
    }, WHOLE_AFTER_MS);
  }

  close(): void {
    clearTimeout(this.wholeTimer);
    for (const client of this.addresses.keys()) client.terminate();
  }

  private join(client: WebSocket, message: string): void {
    const { address, version } = readHello(message);
    this.addresses.set(client, address);
    if (version !== this.version) void this.sendWhole(address, [client]);
  }

  private open(): Map<string, WebSocket[]> {
    const open = new Map<string, WebSocket[]>();
    for (const [client, address] of this.addresses) {
      open.set(address, [...(open.get(address) ?? []), client]);
    }
    return open;
  }

  private async sendQuick(): Promise<void> {
    while (this.again) {
      this.again = false;
      for (const [address, clients] of this.open()) {
        const page = await this.pages.quick(address);
        if (page) send(clients, { is: 'quick', ...page });
      }
    }
    this.sending = undefined;
  }

  private async sendWhole(address: string, clients: readonly WebSocket[]): Promise<void> {
    // Before the page is made: what changes meanwhile is sent later.
    const { version } = this;
    try {
      const { html, isPlain } = await this.pages.whole(address);
      if (version !== this.version) return;
      send(clients, isPlain ? { is: 'whole', version, html } : { is: 'load' });
    } catch {
      // Loaded, it can say for itself what is wrong.
      send(clients, { is: 'load' });
    }
  }
}

function send(clients: readonly WebSocket[], message: PageMessage): void {
  for (const client of clients) client.send(JSON.stringify(message));
}

/** Pages of other sites may open sockets to this one, and must not read what is not published. */
function isSameOrigin({ headers }: IncomingMessage): boolean {
  const { origin = '', host } = headers;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function readHello(message: string): { address: string; version: string } {
  try {
    const { address, version }: Record<string, unknown> = JSON.parse(message);
    return { address: String(address), version: String(version) };
  } catch {
    return { address: '/', version: '' };
  }
}
