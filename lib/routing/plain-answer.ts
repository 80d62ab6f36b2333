import { formatProblem, type Problem } from '@/lib/checking/problem';
import type { Answer } from './answer-kinds';
import { plainPage } from './plain-page';

/** An answer that takes no page of `app/`. */
export interface PlainAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** Whether caches may keep for a moment that something is not there, or nothing at all. */
  lifetime: 'missing' | 'never';
  /** Empty when there is nothing to show. */
  html: string;
}

/**
 * What there is at an address when no page is made for it: all answers but `serve`, and `withdrawn`, which is
 * what the index has still, but its file takes it off the site. The 404 is that for a moment in which nobody
 * has time to look for what is near an address.
 */
export type NotServed =
  | Exclude<Answer, { do: 'serve' | 'unavailable' }>
  | { do: 'unavailable' | 'withdrawn' };

const RETRY_AFTER_SECONDS = 60;

const HTML = { 'Content-Type': 'text/html; charset=utf-8' };

/**
 * Says something without any page of `app/`: the one place for that, for our server and for the proxy.
 *
 * @param lang of the site (BCP 47)
 * @param problems what to show of what is wrong with a file in error, which is for editors
 */
export function plainAnswer(
  answer: NotServed,
  lang: string,
  problems: readonly Problem[] = [],
): PlainAnswer {
  switch (answer.do) {
    case 'redirect':
      // For good (RFC 9110, 15.4.9).
      return { status: 308, headers: { Location: answer.to }, lifetime: 'missing', html: '' };
    case 'gone':
      // RFC 9110, 15.5.11.
      return saying(410, 'missing', plainPage(lang, 'This article has been taken down', GONE));
    case 'not found':
      return saying(404, 'missing', plainPage(lang, NOT_FOUND, WHY_NOT_FOUND));
    case 'withdrawn':
      // The index may have it still, or find it elsewhere.
      return saying(404, 'never', plainPage(lang, NOT_FOUND, WHY_NOT_FOUND));
    case 'unavailable': {
      // RFC 9110, 15.6.4.
      const lines = [SORRY, ...problems.map(formatProblem)];
      const html = plainPage(lang, 'This page cannot be shown right now', lines);
      return saying(503, 'never', html, { 'Retry-After': String(RETRY_AFTER_SECONDS) });
    }
  }
}

const GONE = ['It stood here once, and will not come back.'];
const NOT_FOUND = 'There is no page at this address';
const WHY_NOT_FOUND = ['It may have been mistyped, or the article may have been taken down.'];
const SORRY = 'There is a fault in it that we have to mend. Please try again later.';

function saying(
  status: number,
  lifetime: PlainAnswer['lifetime'],
  html: string,
  headers: Readonly<Record<string, string>> = {},
): PlainAnswer {
  return { status, headers: { ...HTML, ...headers }, lifetime, html };
}
