import { AsyncResource } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import inject, { type Response as InjectResponse } from 'light-my-request';
import { SERVER_KEEPS_PAGES } from '../next-cache/server-keeps-pages';
import { loadPages } from './load-pages';

/** Tells Next, with the id of the build, to make a page anew before it answers (on-demand ISR). */
const REVALIDATE_HEADER = 'x-prerender-revalidate';

/** Where Next believes to be: only pages that name no address of the site would show it. */
const HOSTNAME = 'localhost';
const PORT = 3000;

/** No page takes so long, in milliseconds. */
const MAX_MS = 15_000;

/** What Next answered. */
export interface NextAnswer {
  status: number;
  /** Lower-case names, as Node has them. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** Next inside of this process, which has the finished build in `.next`. */
export class NextSite {
  private constructor(
    private readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
    private readonly revalidateKey: string,
  ) {}

  /**
   * Opens the build, with all of its code loaded.
   *
   * @throws PageNotLoaded
   */
  static async open(): Promise<NextSite> {
    Reflect.set(process.env, SERVER_KEEPS_PAGES, '1');
    const { default: next } = await import('next');
    const app = next({ dev: false, hostname: HOSTNAME, port: PORT });
    await app.prepare();
    await loadPages();
    const manifest = JSON.parse(readFileSync('.next/prerender-manifest.json', 'utf8'));
    return new NextSite(app.getRequestHandler(), manifest.preview.previewModeId);
  }

  /**
   * Asks for an address, with nothing that a reader sent but that.
   *
   * @param url path and query
   * @param isOutdated whether what the build made of it is not true any more
   * @throws Error when Next fails, or takes longer than `MAX_MS`
   */
  async ask(url: string, isOutdated: boolean): Promise<NextAnswer> {
    // What runs inside belongs to who asked: `inject` calls from elsewhere.
    const answer = AsyncResource.bind((request: IncomingMessage, response: ServerResponse) =>
      this.handle(request, response),
    );
    const { statusCode, headers, rawPayload } = await new Promise<InjectResponse>(
      (resolve, reject) => {
        const tooLong = setTimeout(
          () => reject(new Error(`not finished after ${MAX_MS} ms`)),
          MAX_MS,
        );
        inject(
          (request, response) => {
            answer(request as never, response as never).catch(reject);
          },
          {
            method: 'GET',
            url,
            headers: {
              host: `${HOSTNAME}:${PORT}`,
              accept: '*/*',
              ...(isOutdated && { [REVALIDATE_HEADER]: this.revalidateKey }),
            },
          },
        )
          .then(resolve, reject)
          .finally(() => clearTimeout(tooLong));
      },
    );
    return { status: statusCode, headers: flat(headers), body: rawPayload };
  }
}

function flat(headers: Record<string, unknown>): Record<string, string> {
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
