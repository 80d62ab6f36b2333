import { TryLater } from '../pages/try-later';
import { PendingReplies } from '../supervise/pending-replies';
import { startProgram } from '../supervise/program';
import { SupervisedProcess } from '../supervise/supervised-process';
import { within } from '../within';
import { type Call, INDEX_DAMAGED, type Renderer, type Reply } from './messages';

/**
 * The heap of the process that makes pages, in MiB: anything that takes more is a fault that ends
 * it.
 */
const MAX_HEAP_MIB = 1024;

/**
 * Room for what is new in that heap, in MiB. A page leaves about a dozen MB of garbage: with V8's usual 16 its
 * collector goes through what is alive at nearly every page, in four threads.
 */
const NEW_SPACE_MIB = 32;

/**
 * If the process has not answered after this time, it never will, and is replaced. A request that
 * waits for one to start is turned away by then. In milliseconds.
 */
const MAX_MS = 30_000;

/** The process has ended. */
class ProcessEnded extends TryLater {
  constructor() {
    super('the process that makes pages ended');
    this.name = 'ProcessEnded';
  }
}

/** The process that makes pages (render-process.ts), started again whenever it ends. */
export class RemoteRenderer implements Renderer {
  private readonly process: SupervisedProcess<Call, Reply | typeof INDEX_DAMAGED>;
  private readonly pending = new PendingReplies<unknown>();

  /**
   * @param log takes a line about what went wrong
   * @param onDamage is told when the process finds the index damaged
   * @param start starts the process
   */
  constructor(log: (line: string) => void, onDamage: () => void, start = startRenderProcess) {
    this.process = new SupervisedProcess({
      name: 'The process that makes pages',
      start,
      read: readMessage,
      onMessage: (message) => (message === INDEX_DAMAGED ? onDamage() : this.settle(message)),
      onEnd: () => this.pending.failAll(new ProcessEnded()),
      log,
    });
  }

  renew: Renderer['renew'] = (address, basis) => this.call('renew', address, basis);
  makeOnce: Renderer['makeOnce'] = (url) => this.call('makeOnce', url);

  /** Resolves once it can be asked. */
  start(): Promise<void> {
    this.process.start();
    return this.process.whenReady();
  }

  /** Resolves when the process has ended. */
  stop(): Promise<void> {
    return this.process.stop();
  }

  private async call<Answer>(ask: keyof Renderer, ...given: unknown[]): Promise<Answer> {
    try {
      return await this.askInTime<Answer>(ask, given);
    } catch (error) {
      // Every question may be repeated, but only once: it may be what ended the process.
      if (error instanceof ProcessEnded) return this.askInTime<Answer>(ask, given);
      throw error;
    }
  }

  private async askInTime<Answer>(ask: keyof Renderer, given: unknown[]): Promise<Answer> {
    // One that takes long to start, on a busy machine, would otherwise be ended as soon as it is asked.
    const isThere = await within(
      MAX_MS,
      this.process.whenReady().then(() => true),
    );
    if (!isThere)
      throw new TryLater(`the process that makes pages was down for ${MAX_MS} ms (${ask})`);
    const answer = this.ask<Answer>(ask, given).then((value) => ({ value }));
    const got = await within(MAX_MS, answer);
    if (got) return got.value;
    this.process.replaceNow(`does not answer (${ask})`);
    throw new TryLater(`no answer to ${ask} in ${MAX_MS} ms`);
  }

  private async ask<Answer>(ask: keyof Renderer, given: unknown[]): Promise<Answer> {
    const { id, reply } = this.pending.open();
    if (!this.process.send({ id, ask, given })) this.pending.fail(id, new ProcessEnded());
    return reply as Promise<Answer>;
  }

  private settle(reply: Reply): void {
    if ('error' in reply) this.pending.fail(reply.id, new Error(reply.error));
    else this.pending.settle(reply.id, reply.answer);
  }
}

function startRenderProcess() {
  return startProgram('server/rendering/render-process.ts', {
    // Pages are bytes: as JSON they would be lists of numbers.
    serialization: 'advanced',
    execArgv: [
      ...process.execArgv,
      `--max-old-space-size=${MAX_HEAP_MIB}`,
      `--max-semi-space-size=${NEW_SPACE_MIB}`,
    ],
  });
}

function readMessage(message: unknown): Reply | typeof INDEX_DAMAGED | undefined {
  if (message === INDEX_DAMAGED) return message;
  if (typeof message !== 'object' || message === null) return undefined;
  const { id, error } = message as Partial<Record<string, unknown>>;
  if (typeof id !== 'number') return undefined;
  if (typeof error === 'string' || 'answer' in message) return message as Reply;
  return undefined;
}
