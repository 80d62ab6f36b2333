import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** What readers met. */
export interface Seen {
  requests: number;
  /** Answers with a status of 500 or more. */
  serverErrors: number;
  /** Connections that were refused, because nothing was listening. */
  refused: number;
  /** Requests that were accepted, but not answered to the end. */
  cutOff: number;
  /** Requests on a kept connection that had just been closed: as HTTP prescribes, the client tried again. */
  askedAgain: number;
  /**
   * A wrong page, a torn one, or one older than was seen before at the same address. Different addresses may
   * differ for a moment: an article's page looks at its file, lists and feeds look at the index, which may be
   * up to two seconds behind.
   */
  wrong: number;
  /** The longest time in which no reader was answered, in milliseconds. */
  longestGap: number;
  /** The longest time that a reader waited for an answer, in milliseconds. */
  longestWait: number;
  /** The first failures, in words. */
  examples: string[];
}

/** How many readers there are. Each requests a page, checks it, waits a little, and requests the next. */
const READERS = 12;
const PAUSE_MS = 10;

/** A reader who has waited this long counts as not answered, in milliseconds. */
const LONGEST_MS = 20_000;

const MOST_EXAMPLES = 3;

/** A page that can be recognised by its content. */
export interface Expected {
  address: string;
  /** Text that is in every version of the page. */
  contains: string;
}

/** The number in the text of the edited article: see `Site.edit`. */
const REVISION = /Revision (\d+)\./;

/** Readers who look closely at what they get. */
export class Readers {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: READERS });
  private seen = nothingSeen();
  /** The newest revision seen so far, by address. */
  private readonly revisions = new Map<string, number>();
  private answeredAt = performance.now();
  private isStopped = false;
  private readonly loops: Promise<void>[];

  constructor(
    private readonly origin: string,
    pages: readonly Expected[],
  ) {
    this.loops = Array.from({ length: READERS }, (_, reader) => this.read(pages, reader));
  }

  /** What the readers have met since the last call. */
  take(): Seen {
    this.noteGap();
    const { seen } = this;
    this.seen = nothingSeen();
    return seen;
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await Promise.all(this.loops);
    this.agent.destroy();
  }

  private async read(pages: readonly Expected[], reader: number): Promise<void> {
    for (let at = reader; !this.isStopped; at++) {
      const page = pages[at % pages.length];
      if (page) await this.ask(page);
      await sleep(PAUSE_MS);
    }
  }

  private async ask(page: Expected): Promise<void> {
    const { seen } = this;
    const begun = performance.now();
    const oldest = this.revisions.get(page.address) ?? 0;
    const answer = await this.fetch(page.address);
    const waited = performance.now() - begun;
    if (answer === 'again') {
      seen.askedAgain++;
      return this.ask(page);
    }
    seen.requests++;
    seen.longestWait = Math.max(seen.longestWait, waited);
    const fail = (what: 'refused' | 'cutOff' | 'serverErrors' | 'wrong', why: string): void => {
      seen[what]++;
      const example = `${what}: ${page.address}: ${why}, after ${Math.round(waited)} ms`;
      if (seen.examples.length < MOST_EXAMPLES) seen.examples.push(example);
    };
    if (answer instanceof Error) {
      const isRefused = 'code' in answer && answer.code === 'ECONNREFUSED';
      return fail(isRefused ? 'refused' : 'cutOff', answer.message);
    }
    if (answer.status >= 500) return fail('serverErrors', String(answer.status));
    this.noteGap();
    this.answeredAt = performance.now();
    const { status, body } = answer;
    if (status !== 200 || !body.includes(page.contains) || !body.trimEnd().endsWith('>')) {
      return fail('wrong', `${status}, ${body.length} characters`);
    }
    const revision = Number(REVISION.exec(body)?.[1] ?? Number.NaN);
    if (revision < oldest) fail('wrong', `revision ${revision} after ${oldest}`);
    if (revision > (this.revisions.get(page.address) ?? 0)) {
      this.revisions.set(page.address, revision);
    }
  }

  private noteGap(): void {
    const gap = performance.now() - this.answeredAt;
    this.seen.longestGap = Math.max(this.seen.longestGap, gap);
  }

  private fetch(address: string): Promise<{ status: number; body: string } | Error | 'again'> {
    return new Promise((resolve) => {
      let hasBegun = false;
      const { agent } = this;
      const request = get(this.origin + address, { agent, timeout: LONGEST_MS }, (response) => {
        hasBegun = true;
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', resolve);
        response.once('end', () => {
          const { statusCode = 0 } = response;
          resolve({ status: statusCode, body: Buffer.concat(chunks).toString('utf8') });
        });
      });
      request.once('timeout', () => request.destroy(new Error('no answer')));
      request.once('error', (error: NodeJS.ErrnoException) => {
        // RFC 9112, 9.3.1: the other side may close an idle connection at any time.
        const justEnded = request.reusedSocket && !hasBegun && error.code === 'ECONNRESET';
        resolve(justEnded ? 'again' : error);
      });
    });
  }
}

function nothingSeen(): Seen {
  return {
    requests: 0,
    serverErrors: 0,
    refused: 0,
    cutOff: 0,
    askedAgain: 0,
    wrong: 0,
    longestGap: 0,
    longestWait: 0,
    examples: [],
  };
}
