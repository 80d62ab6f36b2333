/**
 * Next's own cache of pages on the disk, with two differences: pages go into it without the client
 * runtime, and under our server, which keeps pages itself, nothing goes into it and nothing grows old
 * in it. Next loads it by the name in next.config.ts; it is bundled before a build.
 */
import * as loaded from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import { withoutClientRuntime } from '@/lib/html/client-runtime';
import { SERVER_KEEPS_PAGES } from './server-keeps-pages';

/** The default of a CommonJS module is all that it exports to Node, and what it calls so to bundlers. */
const exported = loaded.default as typeof loaded.default | typeof loaded;
const FileSystemCache = 'default' in exported ? exported.default : exported;
type FileSystemCache = loaded.default;

type Value = Parameters<FileSystemCache['set']>[1];
type Found = Awaited<ReturnType<FileSystemCache['get']>>;

const PAGE_KINDS: readonly string[] = ['APP_PAGE', 'APP_ROUTE'];

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

function isOurs(value: Value): boolean {
  return (
    process.env[SERVER_KEEPS_PAGES] === '1' && value !== null && PAGE_KINDS.includes(value.kind)
  );
}

function clean(value: Value): Value {
  if (value?.kind !== 'APP_PAGE' || process.env.KEEP_CLIENT_RUNTIME === '1') return value;
  const html = withoutClientRuntime(String(value.html));
  return html === undefined ? value : { ...value, html };
}
