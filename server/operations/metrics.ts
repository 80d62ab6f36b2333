import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { WatchedContent } from './watched-content';

/** What to measure about the cached pages. */
interface CacheSize {
  pages: number;
  bytes: number;
  waiting: number;
}

/** In seconds: making a page takes about the middle ones. */
const BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Answers that came about in the same way. */
interface Tally {
  status: string;
  cache: string;
  count: number;
}

/** The figures of this process, as Prometheus reads them (its text format 0.0.4). */
export class Metrics {
  readonly registry = new Registry();
  private readonly seconds: Histogram<'cache'>;
  /** Counted here, and reported on request: counting with the library takes ten times as long. */
  private readonly tallies = new Map<string, Map<number, Tally>>();

  constructor(cacheSize: () => CacheSize, edition: () => number, content: WatchedContent) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    const { tallies } = this;
    new Counter({
      name: 'standfirst_requests_total',
      help: 'Requests answered, by status and source of the answer.',
      labelNames: ['status', 'cache'],
      registers,
      collect() {
        this.reset();
        for (const byStatus of tallies.values()) {
          for (const { count, ...labels } of byStatus.values()) this.inc(labels, count);
        }
      },
    });
    this.seconds = new Histogram({
      name: 'standfirst_request_seconds',
      help: 'Time to make an answer that was not in memory, by its source.',
      labelNames: ['cache'],
      buckets: BUCKETS,
      registers,
    });
    const gauge = (name: string, help: string, value: () => number): void => {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(value());
        },
      });
    };
    gauge('standfirst_kept_pages', 'Finished pages in memory.', () => cacheSize().pages);
    gauge('standfirst_kept_bytes', 'Their approximate size.', () => cacheSize().bytes);
    gauge('standfirst_waiting_pages', 'Pages waiting to be made.', () => cacheSize().waiting);
    gauge('standfirst_edition', 'Increases when the site changes for readers.', edition);
    const contentGauge = (name: string, help: string, value: () => number | undefined): void => {
      new Gauge({
        name,
        help,
        registers,
        // All workers know the same content, so adding it up would be wrong.
        aggregator: 'max',
        collect() {
          const known = value();
          if (known !== undefined) this.set(known);
        },
      });
    };
    const seconds = (ms: number | undefined) => (ms === undefined ? undefined : ms / 1000);
    contentGauge(
      'standfirst_files_in_error',
      'Content files in error.',
      () => content.figures().filesInError,
    );
    contentGauge(
      'standfirst_last_change_timestamp_seconds',
      'When the last content change was seen.',
      () => seconds(content.lastChange()),
    );
    contentGauge(
      'standfirst_last_publication_timestamp_seconds',
      'When the newest public article became public; 0 if there is none.',
      () => seconds(content.figures().lastPublication),
    );
  }

  /** @param ms how long the answer took, in milliseconds */
  answered(status: number, cache: string, ms: number): void {
    let byStatus = this.tallies.get(cache);
    if (!byStatus) {
      byStatus = new Map();
      this.tallies.set(cache, byStatus);
    }
    const tally = byStatus.get(status);
    if (tally) tally.count++;
    else byStatus.set(status, { status: String(status), cache, count: 1 });
    if (cache !== 'hit') this.seconds.observe({ cache }, ms / 1000);
  }
}
