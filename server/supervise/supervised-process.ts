import type { ChildProcess } from 'node:child_process';
import { inspect } from 'node:util';
import { BEAT, READY } from './child-side';
import { BEAT_MS, HangWatch } from './hang-watch';
import { processActivity } from './process-activity';
import { RestartPolicy } from './restart-policy';

/**
 * How long a process may take to become ready before it is replaced, in milliseconds. The next one
 * has twice the time, up to eight times: on a busy machine it might otherwise be ended each time
 * before it is ready.
 */
const READY_WITHIN_MS = 120_000;
const MAX_PATIENCE = 8;

/** How long a process that is told to stop may take, in milliseconds. */
const STOP_WITHIN_MS = 3000;

/** How much of an unreadable message goes into the log, in characters. */
const EXCERPT = 80;

/** How to start and stop a process, and what to do with its messages. */
export interface Supervision<Heard> {
  /** Begins each line of the log about it: "The indexer". */
  name: string;
  /** Starts it, with a channel for messages. May fail in any of the ways of node:child_process. */
  start: () => ChildProcess;
  /**
   * Reads a message from it; `undefined` if it is not one. Its first is `READY`, which is not read here, nor is
   * `BEAT`.
   */
  read: (message: unknown) => Heard | undefined;
  onMessage: (message: Heard) => void;
  /** Called when it has become ready, each time it is started. */
  onReady?: () => void;
  /** Called when it has ended: its pending requests will not be answered. */
  onEnd?: () => void;
  /** Asks it to end. Without this, closing its channel does. */
  end?: (child: ChildProcess) => void;
  /** Called with a line about what went wrong. */
  log: (line: string) => void;
  readyWithinMs?: number;
  stopWithinMs?: number;
}

/** The process was stopped, and will not be started again. */
export class ProcessStopped extends Error {
  constructor(name: string) {
    super(`${name} was stopped`);
    this.name = 'ProcessStopped';
  }
}

/**
 * A process that is started again whenever it ends or hangs, until it is stopped. Nothing that it
 * does, or that happens to it, is an error of this process: not a failed start, not a message to a
 * process that has just died, not one that never becomes ready, sends unreadable messages, or
 * closes its channel.
 */
export class SupervisedProcess<Told, Heard> {
  private child: ChildProcess | undefined;
  private isReadyNow = false;
  private waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  private restarting: NodeJS.Timeout | undefined;
  private stopped: Promise<void> | undefined;
  private readonly policy = new RestartPolicy();
  /** By how much the usual time to become ready is multiplied for the next one. */
  private patience = 1;

  constructor(private readonly its: Supervision<Heard>) {}

  /** Whether it can receive messages. */
  get isReady(): boolean {
    return this.isReadyNow;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Starts it. It is ready later: see `whenReady`. */
  start(): void {
    if (this.stopped || this.child) return;
    let child: ChildProcess;
    try {
      child = this.its.start();
    } catch (error) {
      this.startAgain(`could not be started (${reasonOf(error)})`);
      return;
    }
    this.watch(child);
  }

  /**
   * Resolves once it can receive messages, which may be after any number of restarts.
   *
   * @throws ProcessStopped when it is stopped before
   */
  whenReady(): Promise<void> {
    if (this.stopped) return Promise.reject(new ProcessStopped(this.its.name));
    if (this.isReady) return Promise.resolve();
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  /**
   * Sends it a message. It may not arrive: if the process has just died, `onEnd` is called.
   *
   * @returns false if no process can receive it
   */
  send(message: Told): boolean {
    const { child } = this;
    if (!child || !this.isReady) return false;
    child.send(message as never, (error) => {
      if (error) this.replace(child, `cannot be reached (${reasonOf(error)})`);
    });
    return true;
  }

  /** Ends it at once because it does not answer, so that another takes its place. */
  replaceNow(why: string): void {
    if (this.child) this.replace(this.child, why);
  }

  /**
   * Ends it for good. Resolves when it has ended; however often this is called, the process is told
   * once.
   */
  stop(): Promise<void> {
    this.stopped ??= this.end();
    return this.stopped;
  }

  private watch(child: ChildProcess): void {
    this.child = child;
    const { its } = this;
    const readyWithinMs = (its.readyWithinMs ?? READY_WITHIN_MS) * this.patience;
    const late = setTimeout(() => {
      this.patience = Math.min(this.patience * 2, MAX_PATIENCE);
      this.replace(child, `was not ready after ${readyWithinMs} ms`);
    }, readyWithinMs);
    /** By the clock of `performance`. */
    let readyAt: number | undefined;
    let isUnreadable = false;
    const hanging = new HangWatch(() => processActivity(child.pid ?? 0));
    const watching = setInterval(() => {
      const why =
        readyAt === undefined ? hanging.passedBeforeReady(BEAT_MS) : hanging.passed(BEAT_MS);
      if (why === undefined) return;
      clearInterval(watching);
      this.replace(child, why);
    }, BEAT_MS);
    const ended = (how: string): void => {
      clearTimeout(late);
      clearInterval(watching);
      if (this.child !== child) return;
      const readyForMs = readyAt === undefined ? 0 : performance.now() - readyAt;
      this.child = undefined;
      this.isReadyNow = false;
      its.onEnd?.();
      this.startAgain(how, readyForMs);
    };
    child.on('message', (message: unknown) => {
      if (this.child !== child) return;
      hanging.heard();
      if (message === READY) {
        clearTimeout(late);
        if (readyAt !== undefined) return;
        readyAt = performance.now();
        this.becomeReady();
        return;
      }
      if (message === BEAT) return;
      const heard = its.read(message);
      if (heard !== undefined) its.onMessage(heard);
      else if (!isUnreadable) {
        // Only once: a process that sends one such message may send many.
        isUnreadable = true;
        its.log(`${its.name} sent an unreadable message: ${excerpt(message)}.`);
      }
    });
    child.once('exit', (code, signal) => ended(`ended (${code ?? signal})`));
    child.on('error', (error) => {
      // A start that fails has no exit.
      if (child.pid === undefined) ended(`could not be started (${reasonOf(error)})`);
      else its.log(`${its.name}: ${error.message}.`);
    });
    child.once('disconnect', () => {
      // It cannot be sent anything any more; if it is ending, it will end soon.
      if (!this.stopped) child.kill('SIGKILL');
    });
  }

  private becomeReady(): void {
    this.isReadyNow = true;
    this.patience = 1;
    for (const { resolve } of this.waiting.splice(0)) resolve();
    this.its.onReady?.();
  }

  private replace(child: ChildProcess, why: string): void {
    if (this.child !== child || this.stopped) return;
    this.its.log(`${this.its.name} ${why}: ending it.`);
    // It must not be asked anything more, although its exit is reported later.
    this.isReadyNow = false;
    child.kill('SIGKILL');
  }

  private startAgain(what: string, readyForMs = 0): void {
    if (this.stopped) return;
    const delay = this.policy.delayAfter(readyForMs);
    const when = delay === 0 ? 'now' : `in ${delay / 1000} s`;
    this.its.log(`${this.its.name} ${what}: it is started again ${when}.`);
    this.restarting = setTimeout(() => this.start(), delay);
  }

  private async end(): Promise<void> {
    clearTimeout(this.restarting);
    const { child, its } = this;
    for (const { reject } of this.waiting.splice(0)) reject(new ProcessStopped(its.name));
    // Its end is told by `exit`, or has been.
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => {
      child.once('exit', resolve);
      if (child.pid === undefined) resolve(undefined);
    });
    if (its.end) its.end(child);
    else if (child.connected) child.disconnect();
    else child.kill('SIGKILL');
    const late = setTimeout(() => child.kill('SIGKILL'), its.stopWithinMs ?? STOP_WITHIN_MS);
    await ended;
    clearTimeout(late);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error as NodeJS.ErrnoException).code ?? error.message;
}

/** The beginning of a message, for the log, as printable ASCII. */
function excerpt(message: unknown): string {
  const text = inspect(message, { depth: 1, maxStringLength: EXCERPT, breakLength: Infinity });
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, EXCERPT);
}
