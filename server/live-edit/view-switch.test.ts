import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { changeView, cookieOf, viewOf, viewSwitch } from './view-switch';

test.each([
  [undefined, 'desk'],
  ['', 'desk'],
  [cookieOf('readers'), 'readers'],
  [`a=b; ${cookieOf('readers')}; c=d`, 'readers'],
  [cookieOf('desk'), 'desk'],
  ['standfirst-view=readersx', 'desk'],
  ['xstandfirst-view=readers', 'desk'],
])('the cookie %j is of the view of %s', (cookie, view) => {
  expect(viewOf(cookie === undefined ? {} : { cookie })).toBe(view);
});

/** What is answered to a request; `undefined` when it is not about the view. */
function change(url: string, method = 'POST'): Record<string, unknown> | undefined {
  let sent: Record<string, unknown> = {};
  const response = {
    writeHead: (status: number, headers: object) => {
      sent = { status, ...headers };
    },
    end: () => undefined,
  };
  const answered = changeView(
    { method, url } as IncomingMessage,
    response as unknown as ServerResponse,
  );
  return answered ? sent : undefined;
}

test('a switch leads back to its page, in the other view', () => {
  expect(viewSwitch('desk', '/?"><script>')).not.toContain('<script');
  const [, good = ''] =
    /action="([^"]*)"/.exec(viewSwitch('desk', '/search?q=%C5%A1&page=2')) ?? [];
  const sent = change(good.replaceAll('&amp;', '&'));
  expect(sent).toMatchObject({ status: 303, Location: '/search?q=%C5%A1&page=2' });
  expect(viewOf({ cookie: String(sent?.['Set-Cookie']).split(';')[0] })).toBe('readers');
  const [, back = ''] = /action="([^"]*)"/.exec(viewSwitch('readers', '/')) ?? [];
  expect(viewOf({ cookie: String(change(back.replaceAll('&amp;', '&'))?.['Set-Cookie']) })).toBe(
    'desk',
  );
});

test.each(['//other.example', '/\\other.example', 'https://other.example', 'x', '/a\r\nB: c'])(
  'a switch leads nowhere but to this site: %j',
  (to) => {
    expect(change(`/-live/view?as=readers&to=${encodeURIComponent(to)}`)).toMatchObject({
      Location: '/',
    });
  },
);

test('only a form changes the view, which no browser sends ahead', () => {
  expect(change('/-live/view?as=readers', 'GET')).toBeUndefined();
  expect(change('/articles/a')).toBeUndefined();
});
