import { formatProblem, type Problem } from '@/lib/checking/problem';
import { plainPage } from './plain-page';

const RETRY_AFTER_SECONDS = 60;

/**
 * The answer for an article that cannot be shown (RFC 9110, 503 Service Unavailable). What is wrong
 * with it is for editors, in development only.
 */
export function unavailableResponse(
  lang: string,
  problems: readonly Problem[],
  showProblems: boolean,
): Response {
  const details = showProblems ? problems.map(formatProblem) : [];
  const sorry = 'There is a fault in it that we have to mend. Please try again later.';
  const page = plainPage(lang, 'This page cannot be shown right now', [sorry, ...details]);
  return new Response(page, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Retry-After': String(RETRY_AFTER_SECONDS),
    },
  });
}
