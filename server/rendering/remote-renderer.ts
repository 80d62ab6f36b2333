import { type ChildProcess, fork } from 'node:child_process';
import { within } from '../within';
import { type Call, READY, type Renderer, type Reply } from './messages';

/** The heap of the process that makes pages, in MiB: what takes more is a fault, which it ends of. */
const MAX_HEAP_MIB = 1024;

/** A process that ended is started again after so long, in milliseconds. */
const RESTART_MS = 500;

/** An answer that is not there by then will never be: the process is replaced. In milliseconds. */
const LONGEST_MS = 30_000;

interface Waiting {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
}

/** The process that was asked is no more. */
class ProcessEnded extends Error {
  constructor() {
    super('the process that makes pages ended');
    this.name = 'ProcessEnded';
  }
}

/** The process that makes pages (render-process.ts), started again whenever it ends. */
export class RemoteRenderer implements Renderer {
  private child: ChildProcess | undefined;
  /** Whether there is a process that can be asked, and who waits until there is one. */
  private isReady = false;
  private whenReady: (() => void)[] = [];
  private readonly waiting = new Map<number, Waiting>();
  private calls = 0;
  private isStopped = false;

  /** @param log takes a line about what went wrong */
  constructor(private readonly log: (text: string) => void) {}

  make: Renderer['make'] = (address) => this.call('make', address);
  makeOnce: Renderer['makeOnce'] = (url) => this.call('makeOnce', url);
  isServed: Renderer['isServed'] = (address) => this.call('isServed', address);
  isStillTrue: Renderer['isStillTrue'] = (basis) => this.call('isStillTrue', basis);
  moment: Renderer['moment'] = () => this.call('moment');
  siteUrl: Renderer['siteUrl'] = () => this.call('siteUrl');

  /** Resolves once it can be asked. */
  start(): Promise<void> {
    const child = fork('tools/run.mjs', ['server/rendering/render-process.ts'], {
      // Pages are bytes: as JSON they would be lists of numbers.
      serialization: 'advanced',
      execArgv: [...process.execArgv, `--max-old-space-size=${MAX_HEAP_MIB}`],
    });
    this.child = child;
    child.on('message', (message: Reply | typeof READY) => {
      if (message !== READY) return this.settle(message);
      this.isReady = true;
      for (const tell of this.whenReady.splice(0)) tell();
    });
    child.once('exit', (code, signal) => {
      this.isReady = false;
      this.failAll();
      if (this.isStopped) return;
      this.log(`The process that makes pages ended (${code ?? signal}): it is started again.`);
      setTimeout(() => this.isStopped || void this.start(), RESTART_MS);
    });
    child.on('error', (error) => this.log(`The process that makes pages: ${error.message}`));
    return this.ready();
  }

  /** Resolves when the process has ended. */
  async stop(): Promise<void> {
    this.isStopped = true;
    const { child } = this;
    if (!child?.connected) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.disconnect();
    await ended;
  }

  private async call<Answer>(ask: keyof Renderer, ...given: unknown[]): Promise<Answer> {
    try {
      return await this.askInTime<Answer>(ask, given);
    } catch (error) {
      // Every question may be asked again, but once: it may be what ended the process.
      if (error instanceof ProcessEnded) return this.askInTime<Answer>(ask, given);
      throw error;
    }
  }

  private async askInTime<Answer>(ask: keyof Renderer, given: unknown[]): Promise<Answer> {
    const answer = this.ask<Answer>(ask, given).then((value) => ({ value }));
    const got = await within(LONGEST_MS, answer);
    if (got) return got.value;
    // One that is only starting was not asked yet.
    if (this.isReady) this.child?.kill('SIGKILL');
    throw new Error(`no answer to ${ask} in ${LONGEST_MS} ms`);
  }

  private async ask<Answer>(ask: keyof Renderer, given: unknown[]): Promise<Answer> {
    await this.ready();
    const { child } = this;
    return new Promise((resolve, reject) => {
      const call: Call = { id: this.calls++, ask, given };
      this.waiting.set(call.id, { resolve, reject });
      child?.send(call, (error) => {
        if (!error) return;
        // Heard before its end is: nobody else is to ask it.
        if (child === this.child) this.isReady = false;
        child.kill('SIGKILL');
        this.waiting.delete(call.id);
        reject(new ProcessEnded());
      });
    });
  }

  private async ready(): Promise<void> {
    if (this.isReady) return;
    await new Promise<void>((resolve) => this.whenReady.push(resolve));
  }

  private settle(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if ('error' in reply) waiting?.reject(new Error(reply.error));
    else waiting?.resolve(reply.answer as never);
  }

  private failAll(): void {
    for (const { reject } of this.waiting.values()) reject(new ProcessEnded());
    this.waiting.clear();
  }
}
