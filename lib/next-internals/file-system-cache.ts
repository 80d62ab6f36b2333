/*
 * Relied upon: the class by which Next keeps pages on the disk when no `cacheHandler` is named, its
 * `get` and `set`, and the kinds of what is put into it.
 */
import * as loaded from 'next/dist/server/lib/incremental-cache/file-system-cache.js';

/** The default of a CommonJS module is all that it exports to Node, and what it calls so to bundlers. */
const exported = loaded.default as typeof loaded.default | typeof loaded;

export const FileSystemCache = 'default' in exported ? exported.default : exported;
export type FileSystemCache = loaded.default;

/** What Next puts into its cache, under a key. */
export type CacheValue = Parameters<FileSystemCache['set']>[1];

/** The kind of a page, and that of the answer of a route file. */
export const PAGE_KIND = 'APP_PAGE';
export const ROUTE_KIND = 'APP_ROUTE';
