import { AsyncResource } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import inject, { type Response as InjectResponse } from 'light-my-request';
import { loadPages } from '@/lib/next-internals/load-pages';
import { readRevalidationHeader } from '@/lib/next-internals/on-demand-revalidation';
import { SERVER_KEEPS_PAGES } from '../next-cache/server-keeps-pages';

/**
 * The address that Next believes it has; it would show only in pages without an address of the
 * site.
 */
const HOSTNAME = 'localhost';
const PORT = 3000;

/** Longer than any page takes, in milliseconds. */
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
    private readonly revalidation: Readonly<Record<string, string>>,
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
    return new NextSite(app.getRequestHandler(), readRevalidationHeader());
  }

  /**
   * Asks for an address, without anything else that a reader sent.
   *
   * @param url path and query
   * @param isOutdated whether the page of the build is no longer true
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
              ...(isOutdated && this.revalidation),
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
