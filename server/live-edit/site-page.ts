import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { withoutClientRuntime } from '@/lib/html/client-runtime';
import { SCRIPT_PATH, VERSION_ATTRIBUTE } from './messages';

/** Where Next's development server listens, for this process alone. */
export interface Upstream {
  port: number;
}

/** Asks Next, uncompressed, as the browser asked. */
export function askNext(
  { port }: Upstream,
  { method, url, headers }: { method: string; url: string; headers: IncomingHttpHeaders },
  body?: IncomingMessage,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { 'accept-encoding': _, connection: __, ...rest } = headers;
    const asked = request({ host: '127.0.0.1', port, method, path: url, headers: rest });
    asked.once('response', resolve);
    asked.once('error', reject);
    if (body) body.pipe(asked);
    else asked.end();
  });
}

export function isHtml({ headers }: IncomingMessage): boolean {
  return headers['content-type']?.startsWith('text/html') ?? false;
}

/**
 * Reads a page as readers get it: without the framework's scripts, so that nothing but live edit
 * changes what is shown. An error of the code keeps them: they show what it is.
 */
export async function readPage(
  answer: IncomingMessage,
): Promise<{ html: string; isPlain: boolean }> {
  const html = (await buffer(answer)).toString('utf8');
  const plain = answer.statusCode === 500 ? undefined : withoutClientRuntime(html);
  return { html: plain ?? html, isPlain: plain !== undefined };
}

/**
 * Adds the script of live edit to a page, with the version that it is of.
 *
 * @param viewSwitch HTML that comes before it
 */
export function withLiveEdit(html: string, version: string, viewSwitch: string): string {
  // After the end of the document: browsers take it into the body, and no part of the page can hide it.
  return `${html}${viewSwitch}<script src="${SCRIPT_PATH}" ${VERSION_ATTRIBUTE}="${version}" async></script>`;
}
