import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port';
import { type NodeProgram, startProgram } from './node-program';
import { installProgram, isInstalled } from './programs';

const PROGRAM = 'redis-server';

/**
 * Whether there is a Redis to test with. In CI it is installed if possible; if it cannot be, its tests are
 * skipped, and that is reported.
 */
export function hasRedis(): boolean {
  if (isInstalled(PROGRAM)) return true;
  const isThere =
    Boolean(process.env.CI) &&
    installProgram({ debian: PROGRAM, other: 'redis' }) &&
    isInstalled(PROGRAM);
  if (!isThere) console.warn(`${PROGRAM} is not installed: tests that need it are skipped.`);
  return isThere;
}

/** A separate Redis that saves nothing to disk. */
export class Redis {
  private program: NodeProgram | undefined;

  private constructor(
    private readonly port: number,
    private readonly folder: string,
  ) {}

  /** @param folder an existing folder to run in */
  static async open(folder: string): Promise<Redis> {
    const redis = new Redis(await freePort(), folder);
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const args = [
      '--port',
      `${this.port}`,
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--dir',
      this.folder,
    ];
    this.program = startProgram(PROGRAM, args, { cwd: this.folder, env: process.env });
    for (let tries = 0; ; tries++) {
      try {
        this.say('PING');
        return;
      } catch (error) {
        if (tries > 100) throw error;
        await sleep(50);
      }
    }
  }

  /** Kills it, or pauses (`SIGSTOP`) and resumes it (`SIGCONT`). */
  signal(signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
    if (this.program) process.kill(this.program.pid, signal);
  }

  /** From then on it accepts no more pages, but forgets none. */
  fill(): void {
    this.say('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
    this.say('CONFIG', 'SET', 'maxmemory', '1');
  }

  empty(): void {
    this.say('CONFIG', 'SET', 'maxmemory', '0');
  }

  async stop(): Promise<void> {
    this.signal('SIGCONT');
    await this.program?.stop();
  }

  private say(...command: string[]): void {
    const args = ['-p', String(this.port), ...command];
    execFileSync('redis-cli', args, { stdio: 'pipe', timeout: 2000 });
  }
}
