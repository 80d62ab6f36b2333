/**
 * Next's own cache of pages on the disk, with two differences: pages go into it without the client
 * runtime, and under our server, which keeps pages itself, nothing goes into it and nothing grows old
 * in it. Next loads it by the name in next.config.ts; it is bundled before a build.
 */
import { withoutClientRuntime } from '@/lib/html/client-runtime';
import {
  type CacheValue,
  FileSystemCache,
  PAGE_KIND,
  ROUTE_KIND,
} from '@/lib/next-internals/file-system-cache';
import { SERVER_KEEPS_PAGES } from './server-keeps-pages';

type Found = Awaited<ReturnType<FileSystemCache['get']>>;

const KINDS: readonly string[] = [PAGE_KIND, ROUTE_KIND];

export default class PageCacheHandler extends FileSystemCache {
  override async get(...asked: Parameters<FileSystemCache['get']>): Promise<Found> {
    const found = await super.get(...asked);
    // It is as true as on its first day: our server says when it is not.
    return found && isOurs(found.value) ? { ...found, lastModified: Date.now() } : found;
  }

  override async set(...[key, value, context]: Parameters<FileSystemCache['set']>): Promise<void> {
    if (isOurs(value)) return;
    await super.set(key, clean(value), context);
  }
}

function isOurs(value: CacheValue): boolean {
  return process.env[SERVER_KEEPS_PAGES] === '1' && value !== null && KINDS.includes(value.kind);
}

function clean(value: CacheValue): CacheValue {
  if (value?.kind !== PAGE_KIND || process.env.KEEP_CLIENT_RUNTIME === '1') return value;
  const html = withoutClientRuntime(String(value.html));
  return html === undefined ? value : { ...value, html };
}
