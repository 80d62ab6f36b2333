import { randomUUID } from 'node:crypto';
import { createClient, RESP_TYPES } from '@redis/client';
import { now } from '@/lib/clock';
import type { SharedPage, SharedPages } from '../pages/page-cache';
import { within } from '../within';
import { decodePage, encodePage } from './encode-page';

/** A reader never waits longer for the store, in milliseconds. */
const ANSWER_MS = 100;

/** After a failure Redis is not tried again for this long, in milliseconds. */
const REST_MS = 2000;

/** Most pages are not requested again, and those that are stay in memory here. In seconds. */
const KEPT_SECONDS = 3600;

/** Commands that may wait for an answer: more would only take memory. */
const MOST_WAITING = 500;

const CHANNEL = 'standfirst:changed';

/** What machines tell one another: who they are, and what content they have now. */
interface Change {
  from: string;
  version: string;
}

/**
 * What several machines share through Redis: finished pages, and the news that the content has
 * changed. Keys include the build and the content, so that machines with different ones do not mix.
 * Redis may be slow, full, or gone: then each machine makes its own pages.
 */
export class SharedStore implements SharedPages {
  private readonly id = randomUUID();
  private readonly client;
  private readonly listener;
  private restUntil = 0;
  /** Called with the reason why the store is not used, at most once per pause. */
  private readonly log: (text: string) => void;

  /**
   * @param url `redis://…` or `rediss://…`
   * @param buildId identifies the build: pages of another one use other style sheets
   */
  constructor(
    url: string,
    private readonly buildId: string,
    log: (text: string) => void,
  ) {
    this.log = log;
    const options = {
      url,
      disableOfflineQueue: true,
      commandsQueueMaxLength: MOST_WAITING,
      socket: {
        connectTimeout: 2000,
        reconnectStrategy: (tries: number) => Math.min(tries * 100, 2000),
      },
    };
    const base = createClient(options);
    base.on('error', (error: Error) => this.failed(error));
    this.client = base.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
    this.listener = createClient(options);
    // It fails when the other connection does.
    this.listener.on('error', () => undefined);
  }

  /** Connects, now or as soon as possible. */
  start(onChange: (version: string) => void): void {
    void this.client.connect().catch((error: Error) => this.failed(error));
    this.listener
      .connect()
      .then(() => this.listener.subscribe(CHANNEL, (message) => this.heard(message, onChange)))
      .catch((error: Error) => this.failed(error));
  }

  async get(version: string, address: string): Promise<SharedPage | undefined> {
    if (!this.isUsable) return undefined;
    try {
      const asked = this.client.get(this.key(version, address)).then((bytes) => ({ bytes }));
      const answer = await within(ANSWER_MS, asked);
      if (!answer) throw new Error(`no answer in ${ANSWER_MS} ms`);
      return answer.bytes ? decodePage(answer.bytes) : undefined;
    } catch (error) {
      this.failed(error);
      return undefined;
    }
  }

  put(version: string, address: string, shared: SharedPage): void {
    if (!this.isUsable) return;
    const value = encodePage(shared);
    const expiration = { type: 'EX' as const, value: KEPT_SECONDS };
    this.client
      .set(this.key(version, address), value, { expiration })
      .catch((error: Error) => this.failed(error));
  }

  /** Tells the other machines that the content has changed. */
  tell(version: string): void {
    if (!this.client.isReady) return;
    const change: Change = { from: this.id, version };
    this.client
      .publish(CHANNEL, JSON.stringify(change))
      .catch((error: Error) => this.failed(error));
  }

  stop(): void {
    for (const client of [this.client, this.listener]) client.destroy();
  }

  private get isUsable(): boolean {
    return this.client.isReady && now() >= this.restUntil;
  }

  private key(version: string, address: string): string {
    return `standfirst:${this.buildId}:${version}:${address}`;
  }

  private heard(message: string, onChange: (version: string) => void): void {
    try {
      const { from, version }: Change = JSON.parse(message);
      if (from !== this.id) onChange(version);
    } catch {
      // Not one of ours.
    }
  }

  private failed(error: unknown): void {
    const isResting = now() < this.restUntil;
    this.restUntil = now() + REST_MS;
    if (isResting) return;
    const { message } = error instanceof Error ? error : new Error(String(error));
    this.log(`Redis is not used for now: ${message}`);
  }
}
