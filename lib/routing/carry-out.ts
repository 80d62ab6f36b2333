import { formatProblem, type Problem } from '@/lib/checking/problem';
import type { Newsroom } from '@/lib/newsroom';
import { nowhere } from '@/lib/next-internals/nowhere';
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

/** What to do: ask Next for an address, or send something plain. */
export type Step = { ask: string } | { send: PlainAnswer };

const RETRY_AFTER_SECONDS = 60;

const HTML = { 'Content-Type': 'text/html; charset=utf-8' };

/**
 * What the proxy does about an answer. Our server sends the same plain answers, but finished once.
 *
 * @param address what was asked for, as Next is to be asked for it
 * @param problemsOf what may be shown of what is wrong with a file in error: nothing in production
 */
export async function carryOut(
  answer: Answer,
  address: string,
  newsroom: Newsroom,
  problemsOf: (of: Answer & { do: 'unavailable' }) => Promise<readonly Problem[]>,
): Promise<Step> {
  switch (answer.do) {
    case 'serve':
      return { ask: address };
    case 'not found':
      return { ask: nowhere(address) };
    case 'redirect':
      return {
        send: { status: 308, headers: { Location: answer.to }, lifetime: 'missing', html: '' },
      };
    case 'gone':
      return { send: goneAnswer((await newsroom.site()).locale) };
    case 'unavailable': {
      const { locale } = await newsroom.site();
      return { send: unavailableAnswer(locale, await problemsOf(answer)) };
    }
  }
}

/**
 * The answer for an article that cannot be shown (RFC 9110, 503 Service Unavailable). What is wrong
 * with it is for editors.
 *
 * @param lang BCP 47
 * @param problems what to show of it
 */
export function unavailableAnswer(lang: string, problems: readonly Problem[]): PlainAnswer {
  const sorry = 'There is a fault in it that we have to mend. Please try again later.';
  const details = problems.map(formatProblem);
  return {
    status: 503,
    headers: { ...HTML, 'Retry-After': String(RETRY_AFTER_SECONDS) },
    lifetime: 'never',
    html: plainPage(lang, 'This page cannot be shown right now', [sorry, ...details]),
  };
}

/** The answer for an article that was taken down for good (RFC 9110, 410 Gone). */
export function goneAnswer(lang: string): PlainAnswer {
  return {
    status: 410,
    headers: HTML,
    lifetime: 'missing',
    html: plainPage(lang, 'This article has been taken down', [
      'It stood here once, and will not come back.',
    ]),
  };
}

/** The answer for an address that leads nowhere, where there is no time to look for what is near it. */
export function notFoundAnswer(lang: string): PlainAnswer {
  return {
    status: 404,
    headers: HTML,
    lifetime: 'missing',
    html: plainPage(lang, 'There is no page at this address', [
      'It may have been mistyped, or the article may have been taken down.',
    ]),
  };
}
