import type { ServerResponse } from 'node:http';
import { plainPage } from '@/lib/routing/plain-page';

/**
 * Lets a response that fails be read by everybody. What Next sends when a page throws is an empty
 * document that scripts fill; this sends the words themselves, with no trace of the cause.
 *
 * @param response the response, before anybody writes to it
 */
export function replaceServerErrors(response: ServerResponse): void {
  const { writeHead, write, end } = response;
  let replaced = false;

  const sendPlainPage = (): void => {
    replaced = true;
    const page = plainPage('en', 'This page cannot be shown right now', [
      'The fault is on our side. Please try again in a moment.',
    ]);
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    writeHead.call(response, 500, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': Buffer.byteLength(page),
      'Cache-Control': 'no-store',
    });
    end.call(response, page, 'utf8');
  };

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const type = String(response.getHeader('content-type') ?? '');
    if (status === 500 && type.startsWith('text/html')) {
      if (!replaced) sendPlainPage();
      return response;
    }
    return Reflect.apply(writeHead, response, [status, ...rest]);
  }) as typeof response.writeHead;

  response.write = ((...args: unknown[]) => {
    if (!replaced && !response.headersSent) response.writeHead(response.statusCode);
    return replaced || Reflect.apply(write, response, args);
  }) as typeof response.write;

  response.end = ((...args: unknown[]) => {
    if (!replaced && !response.headersSent && response.statusCode === 500) response.writeHead(500);
    return replaced ? response : Reflect.apply(end, response, args);
  }) as typeof response.end;
}
