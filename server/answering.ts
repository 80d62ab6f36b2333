import type { IndexNews } from './indexing/messages';
import type { MetricsSource } from './operations/metrics-server';

/** What answers readers: this process, or others that it has started. */
export interface Answering {
  /** Settles once the first reader can be answered; fails if that will never happen. */
  isReady: Promise<{ port: number; figures: MetricsSource }>;
  /** Called with each message of the indexer. */
  hear(news: IndexNews): void;
  /** Lets the answers under way finish, begins no others, and stops every process it started. */
  stop(): Promise<void>;
}
