import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { View } from '@/lib/content/read-article';
import { CHANNEL_PATH, type PageMessage } from './messages';
import type { QuickPage } from './quick-pages';
import { viewOf } from './view-switch';

/** Where the channel gets pages from, by their path and query. */
export interface PageSources {
  /** What a page shows now, as fast as that goes. */
  quick: (address: string, view: View) => Promise<QuickPage | undefined>;
  /** The whole page; `isPlain` unless it must be loaded to be shown. */
  whole: (address: string, view: View) => Promise<{ html: string; isPlain: boolean }>;
}

/** Whole pages are made once nothing has changed for this long, because they delay the next change. In ms. */
const WHOLE_AFTER_MS = 200;

/** What is known of a page that is open in a browser. */
interface OpenPage {
  address: string;
  view: View;
  /** As it was sent last, its body only once it was; `undefined` while only Next can make it. */
  quick: { head: string; body?: string } | undefined;
  /** Whether it has to be sent whole. */
  isDue: boolean;
}

/**
 * The channel to all open pages: whenever something has changed, each is sent what it shows now. It is
 * sent whole only where that is not enough: where its head has changed, or only Next can make it. A
 * page that was away for a while (the server was restarted, the computer slept) is sent again when it
 * comes back.
 */
export class Channel {
  private readonly pages = new Map<WebSocket, OpenPage>();
  private readonly server = new WebSocketServer({ noServer: true });
  private readonly start = Date.now().toString(36);
  private changes = 0;
  private sending: Promise<void> | undefined;
  private again = false;
  private wholeTimer: NodeJS.Timeout | undefined;

  constructor(private readonly sources: PageSources) {}

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
      client.on('close', () => this.pages.delete(client));
      client.on('error', () => client.terminate());
      client.once('message', (message) => {
        void this.join(client, String(message), viewOf(request.headers));
      });
    });
    return true;
  }

  /** Sends all open pages again. Changes in the meantime are sent afterwards. */
  changed(): void {
    this.changes++;
    this.again = true;
    this.sending ??= this.sendQuick();
    clearTimeout(this.wholeTimer);
    this.wholeTimer = setTimeout(() => void this.sendDue(), WHOLE_AFTER_MS);
  }

  /** The same after a change of the code, when no part of a page can be relied on. */
  codeChanged(): void {
    for (const page of this.pages.values()) page.isDue = true;
    this.changed();
  }

  close(): void {
    clearTimeout(this.wholeTimer);
    for (const client of this.pages.keys()) client.terminate();
  }

  private async join(client: WebSocket, message: string, view: View): Promise<void> {
    const { address, version } = readHello(message);
    const { version: current } = this;
    const page: OpenPage = { address, view, quick: undefined, isDue: version !== current };
    this.pages.set(client, page);
    if (page.isDue) void this.sendWhole(page, [client]);
    // Made once now, because code that has run before is faster. Its body is not compared with the page, because its
    // file may have been saved a moment ago, before anybody was told.
    const quick = await this.sources.quick(address, view);
    if (this.version === current) page.quick = quick && { head: quick.head };
  }

  private async sendQuick(): Promise<void> {
    // It would be over before it is noted as begun where no page is open.
    await Promise.resolve();
    while (this.again) {
      this.again = false;
      const made = new Map<string, QuickPage | undefined>();
      for (const [client, page] of this.pages) {
        const { address, view, quick: before } = page;
        const shown = keyOf(page);
        if (!made.has(shown)) made.set(shown, await this.sources.quick(address, view));
        const quick = made.get(shown);
        page.quick = quick;
        if (quick?.head !== before?.head || !quick) page.isDue = true;
        if (quick && quick.body !== before?.body) {
          send(client, { is: 'quick', body: quick.body, title: quick.title });
        }
      }
    }
    this.sending = undefined;
  }

  private async sendDue(): Promise<void> {
    await this.sending;
    const due = new Map<string, { page: OpenPage; clients: WebSocket[] }>();
    for (const [client, page] of this.pages) {
      if (!page.isDue) continue;
      const clients = due.get(keyOf(page))?.clients ?? [];
      due.set(keyOf(page), { page, clients: [...clients, client] });
    }
    for (const { page, clients } of due.values()) void this.sendWhole(page, clients);
  }

  private async sendWhole(
    { address, view }: Pick<OpenPage, 'address' | 'view'>,
    clients: readonly WebSocket[],
  ): Promise<void> {
    // Read before the page is made: changes in the meantime are sent later.
    const { version } = this;
    let message: PageMessage;
    try {
      const { html, isPlain } = await this.sources.whole(address, view);
      message = isPlain ? { is: 'whole', version, html } : { is: 'load' };
    } catch {
      // Loaded, it can say for itself what is wrong.
      message = { is: 'load' };
    }
    if (version !== this.version) return;
    for (const client of clients) {
      send(client, message);
      const page = this.pages.get(client);
      if (page) page.isDue = false;
    }
  }
}

/** The same for pages that show the same. */
function keyOf({ address, view }: OpenPage): string {
  return `${view} ${address}`;
}

function send(client: WebSocket, message: PageMessage): void {
  client.send(JSON.stringify(message));
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
