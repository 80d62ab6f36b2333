import type { View } from '@/lib/content/read-article';
import type { indexPlaces as IndexPlaces, readersPlaces as ReadersPlaces } from '@/lib/newsroom';
import type {
  ContentWatch,
  ContentWatcher,
  watchContent as WatchContent,
} from '../indexing/watch-content';
import { bundleCode, type CodeBundle } from './code-bundle';

/** What keeps the index up to date. */
interface IndexingCode {
  watchContent: typeof WatchContent;
  indexPlaces: typeof IndexPlaces;
  readersPlaces: typeof ReadersPlaces;
}

const ENTRY = `
export { watchContent } from './server/indexing/watch-content';
export { indexPlaces, readersPlaces } from './lib/newsroom';
`;

/**
 * Keeps an index up to date by the code as it is now: when that has changed, all files are read again. The desk's, or
 * the one that shows what readers see.
 */
export class Indexing {
  private bundle: CodeBundle | undefined;
  private running: { hash: string; watcher: ContentWatcher } | undefined;
  private renewing = Promise.resolve();
  private isStopped = false;

  constructor(
    private readonly watch: ContentWatch,
    private readonly view: View,
  ) {}

  /** Gives the name of the code as it is now (`IndexPlaces.code`). */
  async prepare(): Promise<string> {
    this.bundle = await bundleCode(ENTRY);
    return this.bundle.hash;
  }

  /** Goes on with the code as it is now. Code that is in error leaves what there was at work. */
  renew(): Promise<void> {
    this.renewing = this.renewing
      .then(() => this.renewNow())
      .catch((error: unknown) => {
        this.watch.log(`The index is still kept by the earlier code: ${String(error)}`);
      });
    return this.renewing;
  }

  /** Takes in under which keys variants of pictures have been made, or are not there any more. */
  takeInMade(keys: readonly string[]): void {
    this.running?.watcher.takeInMade(keys);
  }

  stop(): void {
    this.isStopped = true;
    this.running?.watcher.stop();
  }

  private async renewNow(): Promise<void> {
    await this.prepare();
    const { bundle } = this;
    if (!bundle || bundle.hash === this.running?.hash || this.isStopped) return;
    const { watchContent, indexPlaces, readersPlaces } = bundle.load() as IndexingCode;
    this.running?.watcher.stop();
    const { hash: code } = bundle;
    const places = this.view === 'desk' ? indexPlaces() : readersPlaces();
    const watcher = await watchContent({ ...places, code }, this.watch);
    this.running = { hash: code, watcher };
    this.watch.onUpdate?.();
  }
}
