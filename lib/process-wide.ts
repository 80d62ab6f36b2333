/**
 * Where a module keeps what there is to be once a process, though the module may be loaded several times:
 * what is bundled apart runs apart. In development it is the module's own: there, a module is loaded again
 * because its code has changed, and must not find what the code before it has left.
 *
 * @param own an object of the module's
 */
export function processWide<Shared extends object>(own: Shared): Shared {
  return process.env.NODE_ENV === 'development' ? own : (globalThis as unknown as Shared);
}
