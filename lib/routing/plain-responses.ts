import { formatProblem, type Problem } from '@/lib/checking/problem';
import { plainPage } from './plain-page';

const RETRY_AFTER_SECONDS = 60;

/**
 * The answer for an article that cannot be shown (RFC 9110, 503 Service Unavailable). What is wrong
 * with it is for editors.
 *
 * @param problems what to show of it; nothing in production
 */
export function unavailableResponse(lang: string, problems: readonly Problem[]): Response {
  const details = problems.map(formatProblem);
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

/** The answer for an article that was taken down for good (RFC 9110, 410 Gone). */
export function goneResponse(lang: string): Response {
  const page = plainPage(lang, 'This article has been taken down', [
    'It stood here once, and will not come back.',
  ]);
  return new Response(page, {
    status: 410,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}
