import { PLAIN_PAGE_POLICY } from '@/lib/http/page-policy';
import { plainPage } from '@/lib/routing/plain-page';
import { type FinishedPage, finishPage } from './finished-page';

/**
 * Makes a page that says that there is none for now.
 *
 * @param why for readers, a sentence
 */
export function errorPage(
  status: number,
  why: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<FinishedPage> {
  const html = plainPage('en', 'This page cannot be shown right now', [
    why,
    'Please try again in a moment.',
  ]);
  const page = {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': PLAIN_PAGE_POLICY,
      ...headers,
    },
    lifetime: 'never' as const,
  };
  return finishPage(page, Buffer.from(html), false);
}
