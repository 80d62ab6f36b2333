import { traceFiles, tracesOfBuild } from '@/lib/next-internals/file-tracer';

/** Files that Next loads only during a build or in development. */
const UNUSED =
  /^node_modules\/(?:@next\/swc-|typescript\/|@typescript\/|next\/dist\/(?:docs|compiled\/(?:webpack|babel[^/]*|@babel))\/|.*\.(?:dev|development)\.js$|.*\.map$)/;

/**
 * The files of `node_modules` that serving needs, relative to the project.
 *
 * @param programs the programs that are run, whose imports are followed
 */
export async function tracedFiles(programs: readonly string[]): Promise<string[]> {
  const traced = await traceFiles(programs, (file) => UNUSED.test(file));
  const files = [...traced, ...tracesOfBuild()];
  return [...new Set(files)]
    .filter((file) => file.startsWith('node_modules/') && !UNUSED.test(file))
    .sort();
}
