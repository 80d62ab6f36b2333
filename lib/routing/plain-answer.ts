import { formatProblem, type Problem } from '@/lib/checking/problem';
import { formatMoment } from '@/lib/dates/format-moment';
import { say } from '@/lib/words/say';
import type { Answer } from './answer-kinds';
import { type Paper, plainPage } from './plain-page';

/** An answer that needs no page of `app/`. */
export interface PlainAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** Whether caches may remember for a moment that something is not there (`missing`), or may not store the answer. */
  lifetime: 'missing' | 'never';
  /** Empty when there is nothing to show. */
  html: string;
}

/**
 * What is at an address when no page is made for it: every answer but `serve`, and `withdrawn`, for an article that
 * the index still has although its file takes it off the site. `not found` is the plain 404 for moments in which
 * there is no time to look for similar addresses. `busy`, `starting` and `fault` are about the server itself;
 * `fault` has the number of the request.
 */
export type NotServed =
  | Exclude<Answer, { do: 'serve' | 'unavailable' }>
  | { do: 'unavailable' | 'withdrawn' | 'busy' | 'starting' }
  | { do: 'fault'; number: string };

/** When to try again, in seconds. */
const RETRY_AFTER = { unavailable: 60, starting: 5, busy: 2 };

const HTML = { 'Content-Type': 'text/html; charset=utf-8' };

/**
 * Answers without any page of `app/`: the one place that does so, for our server and for the proxy.
 *
 * @param paper the paper whose site it is
 * @param problems what to tell editors about a file in error
 */
export function plainAnswer(
  answer: NotServed,
  paper: Paper,
  problems: readonly Problem[] = [],
): PlainAnswer {
  const { language } = paper;
  const page = (title: Title, ...lines: string[]) => plainPage(paper, say(language, title), lines);
  const again = say(language, 'tryAgain');
  switch (answer.do) {
    case 'redirect':
      // Permanent (RFC 9110, 15.4.9).
      return { status: 308, headers: { Location: answer.to }, lifetime: 'missing', html: '' };
    case 'gone':
      // RFC 9110, 15.5.11.
      return saying(410, 'missing', page('takenDown', say(language, 'takenDownWhy')));
    case 'ended': {
      // The same whatever became of the article, of which nothing is said.
      const date = formatMoment({ epochMs: answer.untilMs, hasTime: true }, language);
      const title = say(language, 'previewEnded', { date });
      return saying(410, 'never', plainPage(paper, title, []));
    }
    case 'not found':
      return saying(404, 'missing', page('noPageHere', say(language, 'noPageWhy')));
    case 'withdrawn':
      // Never stored: the index may still have the article, or find it elsewhere.
      return saying(404, 'never', page('noPageHere', say(language, 'noPageWhy')));
    case 'unavailable': {
      const lines = [say(language, 'faultToMend'), ...problems.map(formatProblem)];
      return later(page('cannotBeShown', ...lines), RETRY_AFTER.unavailable);
    }
    case 'busy':
      return later(page('cannotBeShown', say(language, 'tooSlow'), again), RETRY_AFTER.busy);
    case 'starting':
      return later(page('cannotBeShown', say(language, 'starting'), again), RETRY_AFTER.starting);
    case 'fault': {
      const why = say(language, 'faultOnOurSide', { number: answer.number });
      return saying(500, 'never', page('cannotBeShown', why, again));
    }
  }
}

type Title = 'takenDown' | 'noPageHere' | 'cannotBeShown';

/** RFC 9110, 15.6.4. */
function later(html: string, seconds: number): PlainAnswer {
  return saying(503, 'never', html, { 'Retry-After': String(seconds) });
}

function saying(
  status: number,
  lifetime: PlainAnswer['lifetime'],
  html: string,
  headers: Readonly<Record<string, string>> = {},
): PlainAnswer {
  return { status, headers: { ...HTML, ...headers }, lifetime, html };
}
