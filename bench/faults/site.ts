import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../tools/free-port';
import { type NodeProgram, startNode } from '../../tools/node-program';
import { type ProcessTree, processTree } from '../process-tree';
import { timedGet } from '../timed-get';

/** The processes that the server starts, by a word in their commands. */
const PARTS = { renderer: 'render-process', indexer: 'index-process' } as const;

/** The article that is edited: its address, and its file. */
export const EDITED = '/articles/kosovo-bosnia-nato-membership';
const FILE = 'content/articles/kosovo-bosnia-nato-membership.mdx';

/** How long a supervisor waits before it restarts a process that has ended (systemd's default), in milliseconds. */
const RESTART_MS = 100;

/** How long to wait for anything that has to happen, in milliseconds. */
const PATIENCE_MS = 300_000;

/** Our server on a copy of the build, to be treated badly. */
export class Site {
  private program: NodeProgram | undefined;
  private revision = 0;
  private readonly text: string;
  private readonly agent = new Agent({ keepAlive: false });

  private constructor(
    readonly folder: string,
    private readonly port: number,
    private readonly env: Readonly<Record<string, string>>,
    private readonly logFile: string,
  ) {
    this.text = readFileSync(this.file, 'utf8');
  }

  /**
   * @param folder a copy of the project, built
   * @param env further variables for its environment
   * @param logFile the file for its output
   */
  static async open(
    folder: string,
    env: Readonly<Record<string, string>>,
    logFile: string,
  ): Promise<Site> {
    const site = new Site(folder, await freePort(), env, logFile);
    await site.start();
    return site;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get indexFile(): string {
    return path.join(this.folder, '.standfirst/index.db');
  }

  /** Its output, without the lines for requests. */
  said(): string {
    const lines = readFileSync(this.logFile, 'utf8').split('\n');
    return lines.filter((line) => !line.includes('"msg":"request"')).join('\n');
  }

  /** Starts it, and waits until it is ready. */
  async start(): Promise<void> {
    this.program = startNode(['tools/run.mjs', 'server/start.ts'], {
      cwd: this.folder,
      env: { ...process.env, ...this.env, HOST: '127.0.0.1', PORT: String(this.port) },
      outputFile: this.logFile,
    });
    await this.until('ready', async () => (await this.get('/health/ready')).status === 200);
  }

  /** Kills the process that answers, and restarts it as a supervisor would. */
  async killAndRestart(): Promise<void> {
    this.program && process.kill(this.program.pid, 'SIGKILL');
    await this.program?.ended;
    await sleep(RESTART_MS);
    await this.start();
  }

  /** @returns the exit code */
  async terminate(): Promise<number | null> {
    if (!this.program) return null;
    process.kill(this.program.pid, 'SIGTERM');
    return this.program.ended;
  }

  /** Kills a process that the server has started. @returns its process id */
  kill(part: keyof typeof PARTS): number {
    return this.signal(part, 'SIGKILL');
  }

  /** Sends a signal to a process that the server has started. @returns its process id */
  signal(part: keyof typeof PARTS, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): number {
    const found = this.find(part);
    if (found === undefined) throw new Error(`there is no ${part}`);
    process.kill(found, signal);
    return found;
  }

  /** Kills one of the processes that answer. */
  killWorker(): void {
    const [worker] = this.workers();
    if (worker === undefined) throw new Error('there is no worker');
    process.kill(worker, 'SIGKILL');
  }

  /** The processes that answer, if there are several: each has a renderer of its own. */
  workers(): number[] {
    const tree = this.program && processTree(this.program.pid);
    const hasRenderer = ({ children }: ProcessTree): boolean =>
      children.some(({ command }) => command.includes(PARTS.renderer));
    const found = (one: ProcessTree): number[] =>
      hasRenderer(one) ? [one.pid] : one.children.flatMap(found);
    return tree ? found(tree) : [];
  }

  find(part: keyof typeof PARTS): number | undefined {
    const tree = this.program && processTree(this.program.pid);
    const command = (one: ProcessTree): ProcessTree | undefined =>
      one.command.includes(PARTS[part])
        ? one
        : one.children.map(command).find((found) => found !== undefined);
    return tree && command(tree)?.pid;
  }

  /** Saves the article with another number in its text. */
  edit(): number {
    this.revision++;
    writeFileSync(`${this.file}.tmp`, this.textNow());
    renameSync(`${this.file}.tmp`, this.file);
    return this.revision;
  }

  /** Saves the article in place, a little at a time. */
  async editSlowly(pieces: number, pauseMs: number): Promise<void> {
    this.revision++;
    const text = this.textNow();
    for (let piece = 0; piece < pieces; piece++) {
      const part = text.slice(0, Math.ceil((text.length * (piece + 1)) / pieces));
      writeFileSync(this.file, part);
      await sleep(pauseMs);
    }
  }

  /** Edits the article, and waits until readers see the change. @returns how long that took, in milliseconds */
  async timeOfEdit(): Promise<number> {
    const revision = this.edit();
    const start = performance.now();
    await this.until(`revision ${revision} is seen`, async () =>
      (await this.get(EDITED)).body.includes(`Revision ${revision}.`),
    );
    return performance.now() - start;
  }

  get(address: string) {
    return timedGet(this.origin + address, this.agent);
  }

  async until(what: string, holds: () => Promise<boolean>): Promise<void> {
    const start = performance.now();
    while (!(await holds().catch(() => false))) {
      if (performance.now() - start > PATIENCE_MS) {
        throw new Error(`not ${what} after ${PATIENCE_MS} ms:\n${this.said().slice(-3000)}`);
      }
      await sleep(20);
    }
  }

  private get file(): string {
    return path.join(this.folder, FILE);
  }

  private textNow(): string {
    return `${this.text.trimEnd()}\n\nRevision ${this.revision}.\n`;
  }
}
