import type { IndexNews } from './indexing/messages';
import type { MetricsSource } from './operations/metrics-server';

/** What answers readers: this process, or others that it has started. */
export interface Answering {
  /** Settles once the first reader can be answered; fails when that will never be. */
  isReady: Promise<{ port: number; figures: MetricsSource }>;
  /** Is told what the indexer says. */
  hear(news: IndexNews): void;
  /** Lets the answers under way finish, begins no other, and ends what has been started. */
  stop(): Promise<void>;
}
