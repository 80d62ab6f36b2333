/*
 * Relied upon: `next build` lists the files that the function of the proxy may read in `PROXY_TRACE`, and does not
 * apply `outputFileTracingExcludes` to that list.
 */

/** Where the list is; paths in it are relative to its folder. There is none without a proxy. */
export const PROXY_TRACE = '.next/server/middleware.js.nft.json';

/** The list: a hash for each file, and the files that are links, by their place in the list, with their targets. */
interface Trace {
  files: string[];
  fileHashes?: string[];
  symlinks?: [at: number, target: string][];
}

/**
 * A list of traced files without some of them.
 *
 * @param trace the text of the list
 * @param isLeftOut by the path, as it stands there
 * @returns the text of the shorter list
 * @throws Error when it is not such a list
 */
export function withoutTraced(trace: string, isLeftOut: (file: string) => boolean): string {
  const list = JSON.parse(trace) as Partial<Trace>;
  const { files, fileHashes, symlinks } = list;
  if (!Array.isArray(files)) throw new Error(`${PROXY_TRACE} has no list of files`);
  const kept = files.flatMap((file, at) => (isLeftOut(file) ? [] : [at]));
  const places = new Map(kept.map((before, at) => [before, at]));
  const shorter: Partial<Trace> = {
    ...list,
    files: kept.map((at) => files[at] ?? ''),
    ...(fileHashes && { fileHashes: kept.map((at) => fileHashes[at] ?? '') }),
    ...(symlinks && {
      symlinks: symlinks.flatMap(([before, target]) => {
        const at = places.get(before);
        return at === undefined ? [] : [[at, target] as [number, string]];
      }),
    }),
  };
  return JSON.stringify(shorter);
}
