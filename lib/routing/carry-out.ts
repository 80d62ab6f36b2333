import { formatProblem, type Problem } from '@/lib/checking/problem';
import type { Newsroom } from '@/lib/newsroom';
import { nowhere } from '@/lib/next-internals/nowhere';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
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
      return { send: goneAnswer(await newsroom.language()) };
    case 'unavailable': {
      const language = await newsroom.language();
      return { send: unavailableAnswer(language, await problemsOf(answer)) };
    }
  }
}

/**
 * The answer for an article that cannot be shown (RFC 9110, 503 Service Unavailable). What is wrong
 * with it is for editors.
 *
 * @param problems what to show of it
 */
export function unavailableAnswer(language: Language, problems: readonly Problem[]): PlainAnswer {
  const details = problems.map(formatProblem);
  return {
    status: 503,
    headers: { ...HTML, 'Retry-After': String(RETRY_AFTER_SECONDS) },
    lifetime: 'never',
    html: plainPage(language, say(language, 'cannotBeShown'), [
      say(language, 'faultToMend'),
      ...details,
    ]),
  };
}

/** The answer for an article that was taken down for good (RFC 9110, 410 Gone). */
export function goneAnswer(language: Language): PlainAnswer {
  return {
    status: 410,
    headers: HTML,
    lifetime: 'missing',
    html: plainPage(language, say(language, 'takenDown'), [say(language, 'takenDownWhy')]),
  };
}

/** The answer for an address that leads nowhere, where there is no time to look for what is near it. */
export function notFoundAnswer(language: Language): PlainAnswer {
  return {
    status: 404,
    headers: HTML,
    lifetime: 'missing',
    html: plainPage(language, say(language, 'noPageHere'), [say(language, 'noPageWhy')]),
  };
}

/**
 * The answer for a page that could not be made, or not soon enough.
 *
 * @param why for readers, a sentence
 */
export function faultAnswer(
  language: Language,
  status: 500 | 503,
  why: string,
  headers: Readonly<Record<string, string>> = {},
): PlainAnswer {
  return {
    status,
    headers: { ...HTML, ...headers },
    lifetime: 'never',
    html: plainPage(language, say(language, 'cannotBeShown'), [why, say(language, 'tryAgain')]),
  };
}
