import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { View } from '@/lib/content/read-article';
import { VIEW_ELEMENT, VIEW_PATH } from './messages';

/** Says in the browser as whom its pages are to be seen: as the desk does where it says nothing. */
const COOKIE = 'standfirst-view';
const AS_READERS = new RegExp(`(?:^|;)\\s*${COOKIE}=readers\\s*(?:;|$)`);

/** As whom a browser wants to see the site. */
export function viewOf({ cookie = '' }: IncomingHttpHeaders): View {
  return AS_READERS.test(cookie) ? 'readers' : 'desk';
}

/** The header of a request that wants to see the site like this. */
export function cookieOf(view: View): string {
  return `${COOKIE}=${view}`;
}

/**
 * Changes as whom a browser sees the site, if that is what it asks for, and leads it back to the page.
 *
 * @returns whether the request was answered
 */
export function changeView(
  { method, url = '/' }: IncomingMessage,
  response: ServerResponse,
): boolean {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  // Not by a link: browsers make pages ahead that a link leads to.
  if (method !== 'POST' || pathname !== VIEW_PATH) return false;
  const view = searchParams.get('as') === 'readers' ? 'readers' : 'desk';
  const to = searchParams.get('to') ?? '/';
  response.writeHead(303, {
    'Set-Cookie': `${cookieOf(view)}; Path=/; SameSite=Lax; HttpOnly`,
    'Cache-Control': 'no-store',
    // Nowhere but to this site.
    Location: /^\/(?![/\\])[\x21-\x7e]*$/.test(to) ? to : '/',
  });
  response.end();
  return true;
}

const SAID: Readonly<Record<View, { now: string; other: View; change: string }>> = {
  desk: {
    now: 'As the desk sees it: drafts and embargoes are shown, marked.',
    other: 'readers',
    change: 'See it as readers do',
  },
  readers: { now: 'As readers see it.', other: 'desk', change: 'See it as the desk does' },
};

/**
 * The switch on each page in development, and nowhere else.
 *
 * @param url path and query of the page, as the browser requested it
 */
export function viewSwitch(view: View, url: string): string {
  const { now, other, change } = SAID[view];
  // Nothing in it is a sign of HTML but the ampersand of ours.
  const action = `${VIEW_PATH}?as=${other}&amp;to=${encodeURIComponent(url)}`;
  return (
    `<aside id="${VIEW_ELEMENT}" aria-label="View" lang="en" dir="ltr"><style>${STYLE}</style>` +
    `<form method="post" action="${action}"><span>${now}</span> <button>${change}</button></form></aside>`
  );
}

const STYLE = `
#${VIEW_ELEMENT} { position: fixed; inset-block-end: 0; inset-inline-end: 0; z-index: 9; max-width: 100%;
  padding: 0.375rem 0.75rem; background: Canvas; color: CanvasText; border: 1px solid; font: 0.875rem/1.5 system-ui, sans-serif }
#${VIEW_ELEMENT} button { padding: 0.125rem 0.5rem; border: 1px solid; font-weight: 600; cursor: pointer }
@media print { #${VIEW_ELEMENT} { display: none } }
`;
