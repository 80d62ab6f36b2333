import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readersPlaces } from '@/lib/newsroom/index-places';
import type { ContentWatch } from '../indexing/watch-content';
import { Indexing } from './indexing';

/**
 * The index that shows in development what readers see. It is made when somebody first wants to see that, and kept up
 * to date from then on: who writes alone need not wait for it.
 */
export class ReadersIndex {
  private readonly indexing: Indexing;
  private made: Promise<void> | undefined;

  /** @param watch is told nothing of what is wrong with files: the desk's index has said so */
  constructor(watch: Omit<ContentWatch, 'log'>) {
    this.indexing = new Indexing({ ...watch, log: () => undefined }, 'readers');
  }

  /** Resolves when what readers see can be shown. @throws Error when the index cannot be made */
  ready(): Promise<void> {
    this.made ??= this.make().catch((error: unknown) => {
      this.made = undefined;
      throw error;
    });
    return this.made;
  }

  /** Goes on with the code as it is now. */
  renew(): void {
    if (this.made) void this.indexing.renew();
  }

  /** Takes in under which keys variants of pictures have been made. */
  takeInMade(keys: readonly string[]): void {
    this.indexing.takeInMade(keys);
  }

  stop(): void {
    this.indexing.stop();
  }

  private async make(): Promise<void> {
    const code = await this.indexing.prepare();
    // As readers' own index is made, on all cores.
    const child = spawn(process.execPath, ['tools/run.mjs', 'tools/index.ts', '--code', code], {
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production', INDEX_FILE: readersPlaces().indexFile },
    });
    const [status] = await once(child, 'exit');
    if (status !== 0) throw new Error('The index of what readers see could not be made.');
    await this.indexing.renew();
  }
}
