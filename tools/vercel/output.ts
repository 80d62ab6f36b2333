import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** A serverless function as `vercel build` wrote it. Many addresses may share one. */
export interface BuiltFunction {
  name: string;
  runtime: string;
  /** Where each of its files is, by the file's path within the function. */
  files: ReadonlyMap<string, string>;
  bytes: number;
}

/** A page that was made during the build. */
export interface PrerenderedPage {
  /** `articles/some-slug` */
  name: string;
  html: string;
}

const SUFFIX = '.func';
const PRERENDERED = '.prerender-fallback.html';

interface FunctionConfig {
  runtime: string;
  filePathMap?: Record<string, string>;
}

/**
 * The functions in `.vercel/output`.
 *
 * @param project the folder that was built
 */
export function readFunctions(project: string): BuiltFunction[] {
  const root = functionsOf(project);
  const configs = filesIn(root).filter((file) => path.basename(file) === '.vc-config.json');
  return configs.map((config) => {
    const folder = path.dirname(config);
    const { runtime, filePathMap = {} } = JSON.parse(
      readFileSync(path.join(root, config), 'utf8'),
    ) as FunctionConfig;
    const files = new Map<string, string>();
    for (const file of filesIn(path.join(root, folder))) {
      files.set(file, path.join(root, folder, file));
    }
    for (const [within, source] of Object.entries(filePathMap)) {
      files.set(within, path.join(project, source));
    }
    let bytes = 0;
    for (const source of files.values()) bytes += statSync(source).size;
    return { name: folder.slice(0, -SUFFIX.length), runtime, files, bytes };
  });
}

/** The pages in `.vercel/output` that readers get without a function being run. */
export function readPrerendered(project: string): PrerenderedPage[] {
  const root = functionsOf(project);
  return filesIn(root)
    .filter((file) => file.endsWith(PRERENDERED))
    .map((file) => ({
      name: file.slice(0, -PRERENDERED.length),
      html: readFileSync(path.join(root, file), 'utf8'),
    }));
}

/** The function that answers an address. If several addresses share one, theirs are links to it. */
export function functionAt(
  project: string,
  functions: readonly BuiltFunction[],
  address: string,
): BuiltFunction | undefined {
  const root = functionsOf(project);
  const folder = path.join(root, `${address}${SUFFIX}`);
  if (!existsSync(folder)) return undefined;
  const { ino } = statSync(folder);
  return functions.find(({ name }) => statSync(path.join(root, `${name}${SUFFIX}`)).ino === ino);
}

function functionsOf(project: string): string {
  return path.join(project, '.vercel/output/functions');
}

/** Paths relative to the folder; links to folders are not followed. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}
