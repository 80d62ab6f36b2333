import { formatProblem, type Problem } from '@/lib/checking/problem';
import { type Heard, mergeHeard } from './gather-events';

/** New problems are reported once nothing has changed for this long, in milliseconds. */
const REPORT_AFTER_MS = 300;

/** Reports the problems that changes bring, once each. */
export class ProblemReports {
  /** Changes whose problems have not been reported. */
  private pending: Heard = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    /** Finds the problems in these files that it has not returned before. */
    private readonly find: (heard: Heard) => Problem[],
    private readonly log: (text: string, problem: Problem) => void,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Reports a little later: it queries all files, and readers may be waiting for the page. */
  later(heard: Heard): void {
    this.pending = mergeHeard(this.pending, heard);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), REPORT_AFTER_MS);
  }

  /** Reports what is pending. */
  now(): void {
    clearTimeout(this.timer);
    const heard = this.pending;
    this.pending = [];
    try {
      for (const problem of this.find(heard)) this.log(formatProblem(problem), problem);
    } catch (error) {
      // There is no index, or it has just been replaced.
      this.pending = mergeHeard(this.pending, heard);
      this.onFailure(error);
    }
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
