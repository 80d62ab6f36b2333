import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What there is to measure about the pages that are kept. */
interface CacheSize {
  pages: number;
  bytes: number;
  waiting: number;
}

/** In seconds: a page that is there takes less than the first, one that is made the middle ones. */
const BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The figures of this process, as Prometheus reads them (its text format 0.0.4). */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests: Counter<'status' | 'cache'>;
  private readonly seconds: Histogram<'cache'>;
  /** The counter of each pair of labels, which takes longer to find than to count with. */
  private readonly known = new Map<
    string,
    { count: Counter.Internal; time: Histogram.Internal<'cache'> }
  >();

  constructor(cacheSize: () => CacheSize, edition: () => number) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Counter({
      name: 'standfirst_requests_total',
      help: 'Requests answered, by status and by how the answer came to be.',
      labelNames: ['status', 'cache'],
      registers,
    });
    this.seconds = new Histogram({
      name: 'standfirst_request_seconds',
      help: 'Time to an answer, by how it came to be.',
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
    gauge('standfirst_kept_bytes', 'What they take, about.', () => cacheSize().bytes);
    gauge('standfirst_waiting_pages', 'Pages that wait to be made.', () => cacheSize().waiting);
    gauge('standfirst_edition', 'Grows when readers may see something else.', edition);
  }

  /** @param ms how long the answer took, in milliseconds */
  answered(status: number, cache: string, ms: number): void {
    const labels = `${status} ${cache}`;
    let known = this.known.get(labels);
    if (!known) {
      known = {
        count: this.requests.labels({ status: String(status), cache }),
        time: this.seconds.labels({ cache }),
      };
      this.known.set(labels, known);
    }
    known.count.inc();
    known.time.observe(ms / 1000);
  }
}
