/**
 * Where a module keeps what there should be only once per process, although the module may be loaded several
 * times: each bundle loads its own copy. In development every copy keeps its own: a module is loaded again
 * there because its code has changed, and must not find what the old code left behind.
 *
 * @param own an object that belongs to the module
 */
export function processWide<Shared extends object>(own: Shared): Shared {
  return process.env.NODE_ENV === 'development' ? own : (globalThis as unknown as Shared);
}
