import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type Plugin, stop } from 'esbuild';

const FOLDER = 'node_modules/.cache/standfirst/live-edit';

let loads = 0;

/** Code of this project as it is now. */
export interface CodeBundle {
  /** Names the code: the same hash, the same code but for comments and spaces. */
  hash: string;
  /** Runs it, apart from what was loaded before; gives back its exports. */
  load: () => unknown;
}

/** One at a time: to end esbuild's process ends what else it does. */
let building: Promise<unknown> = Promise.resolve();

/**
 * Bundles code of this project, so that it can be loaded as it is now beside what was loaded before.
 *
 * @param contents a module that exports what is wanted, in the folder of the project
 * @throws Error when the code cannot be bundled
 */
export function bundleCode(contents: string, plugins: Plugin[] = []): Promise<CodeBundle> {
  const built = building.then(() => bundleNow(contents, plugins));
  building = built.catch(() => undefined);
  return built;
}

async function bundleNow(contents: string, plugins: Plugin[]): Promise<CodeBundle> {
  const outcome = build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    // Next's own modules are not made to be imported by name outside of it.
    format: 'cjs',
    external: ['libsql', 'next/*', 'esbuild'],
    jsx: 'automatic',
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'silent',
    plugins,
  });
  // Its process would stay, with a hundred megabytes, for as long as this one.
  const { outputFiles } = await outcome.finally(stop);
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return {
    hash: createHash('sha256').update(code).digest('base64url').slice(0, 16),
    load: () => loadOnce(code),
  };
}

/** Leaves nothing behind: no file, and no module that Node would keep. */
function loadOnce(code: Uint8Array): unknown {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.resolve(FOLDER, `${process.pid}-${loads++}.cjs`);
  const require = createRequire(file);
  try {
    writeFileSync(file, code);
    return require(file);
  } finally {
    delete require.cache[file];
    rmSync(file, { force: true });
  }
}
