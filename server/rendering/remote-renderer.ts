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

/** The process that makes pages (render-process.ts), started again whenever it ends. */
export class RemoteRenderer implements Renderer {
  private child: ChildProcess | undefined;
  private isReady: Promise<void> = Promise.resolve();
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
    this.isReady = new Promise((resolve) => {
      child.on('message', (message: Reply | typeof READY) => {
        if (message === READY) resolve();
        else this.settle(message);
      });
    });
    child.once('exit', (code, signal) => {
      this.failAll('the process that makes pages ended');
      if (this.isStopped) return;
      this.log(`The process that makes pages ended (${code ?? signal}): it is started again.`);
      this.isReady = new Promise((resolve) => {
        setTimeout(() => this.isStopped || void this.start().then(resolve), RESTART_MS);
      });
    });
    child.on('error', (error) => this.log(`The process that makes pages: ${error.message}`));
    return this.isReady;
  }

  stop(): void {
    this.isStopped = true;
    if (this.child?.connected) this.child.disconnect();
  }

  private async call<Answer>(ask: keyof Renderer, ...given: unknown[]): Promise<Answer> {
    const answer = this.ask<Answer>(ask, given).then((value) => ({ value }));
    const got = await within(LONGEST_MS, answer);
    if (got) return got.value;
    this.child?.kill('SIGKILL');
    throw new Error(`no answer to ${ask} in ${LONGEST_MS} ms`);
  }

  private async ask<Answer>(ask: keyof Renderer, given: unknown[]): Promise<Answer> {
    await this.isReady;
    return new Promise((resolve, reject) => {
      const call: Call = { id: this.calls++, ask, given };
      this.waiting.set(call.id, { resolve, reject });
      this.child?.send(call, (error) => {
        if (!error) return;
        this.waiting.delete(call.id);
        reject(error);
      });
    });
  }

  private settle(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if ('error' in reply) waiting?.reject(new Error(reply.error));
    else waiting?.resolve(reply.answer as never);
  }

  private failAll(reason: string): void {
    for (const { reject } of this.waiting.values()) reject(new Error(reason));
    this.waiting.clear();
  }
}
