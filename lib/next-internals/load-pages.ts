import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/*
 * Relied upon: `app-paths-manifest.json` names the file of each page and route of a build; of a page it
 * gives `routeModule.userland.loaderTree`, whose modules are loaded by calling them, of a route
 * `routeModule.ensureUserland`; and `patchFetch` is to be called before.
 */

/** Next's own: the modules of a page and of the layouts around it, each loaded when it is first shown. */
type LoaderTree = [
  segment: string,
  children: Readonly<Record<string, LoaderTree>>,
  modules: Readonly<Record<string, unknown>>,
];

/** Next's own: the export of a file of the build, for a page or a route. */
interface BuiltEntry {
  patchFetch?(): void;
  routeModule?: {
    /** Only for a route: loads its module. */
    ensureUserland?(): Promise<void>;
    /** Only for a page. */
    userland?: { loaderTree?: LoaderTree };
  };
}

/** A process that may open this many files can load every page. */
const FILES_TO_START = 1024;

/** How many files this process may open: beyond that, files are often reported as missing. */
function openFilesLimit(): number {
  const { userLimits } = process.report.getReport() as { userLimits?: UserLimits };
  const soft = userLimits?.open_files?.soft;
  return typeof soft === 'number' ? soft : Number.POSITIVE_INFINITY;
}

/** Part of Node's diagnostic report; not on Windows. */
interface UserLimits {
  open_files?: { soft: number | 'unlimited' };
}

/** A module of the build could not be loaded. It will fail for as long as the process lives. */
export class PageNotLoaded extends Error {
  constructor(file: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const remedy =
      /\bE[MN]FILE\b/.test(why) || openFilesLimit() < FILES_TO_START
        ? `. Allow more open files (ulimit -n, LimitNOFILE of systemd): ${FILES_TO_START} is enough to start.`
        : '';
    super(`${file} could not be loaded: ${why}${remedy}`);
    this.name = 'PageNotLoaded';
  }
}

/**
 * Loads the code of all pages and routes of a build. Next would load each page's code at its first request,
 * and remember the failure if there were too few files or too little memory at that moment.
 *
 * @param build the folder of the build
 * @throws PageNotLoaded
 */
export async function loadPages(build = '.next'): Promise<void> {
  const server = path.resolve(build, 'server');
  const load = createRequire(path.join(server, 'load.js'));
  const manifest = readFileSync(path.join(server, 'app-paths-manifest.json'), 'utf8');
  const files = Object.values(JSON.parse(manifest) as Record<string, string>);
  for (const file of files) {
    try {
      await loadEntry(await load(path.join(server, file)));
    } catch (error) {
      throw new PageNotLoaded(file, error);
    }
  }
}

async function loadEntry({ patchFetch, routeModule }: BuiltEntry): Promise<void> {
  if (routeModule?.ensureUserland) return routeModule.ensureUserland();
  // Before the page is loaded, as Next does.
  patchFetch?.();
  const tree = routeModule?.userland?.loaderTree;
  const count = tree ? await loadTree(tree) : 0;
  if (count === 0) throw new Error('this Next keeps the modules of a page elsewhere (loaderTree)');
}

/** @returns how many modules were loaded */
async function loadTree([, children, modules]: LoaderTree): Promise<number> {
  let count = 0;
  for (const module of Object.values(modules)) {
    const load: unknown = Array.isArray(module) ? module[0] : undefined;
    if (typeof load !== 'function') continue;
    await load();
    count++;
  }
  for (const child of Object.values(children)) count += await loadTree(child);
  return count;
}
