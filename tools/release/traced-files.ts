import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import tracer from 'next/dist/compiled/@vercel/nft/index.js';

/** What Next loads only to build, to develop, or to scale pictures, which this site does not. */
const UNUSED =
  /^node_modules\/(?:@next\/swc-|@img\/|sharp\/|typescript\/|@typescript\/|next\/dist\/(?:docs|compiled\/(?:webpack|babel[^/]*|@babel))\/|.*\.(?:dev|development)\.js$|.*\.map$)/;

/**
 * Names the files of `node_modules` that serving takes, relative to the project.
 *
 * @param programs what is run; what they import is followed
 */
export async function tracedFiles(programs: readonly string[]): Promise<string[]> {
  const { fileList } = await tracer.nodeFileTrace(programs, {
    base: process.cwd(),
    ignore: (file) => UNUSED.test(file),
  });
  const files = [...fileList, ...traceOfBuild()];
  return [...new Set(files)]
    .filter((file) => file.startsWith('node_modules/') && !UNUSED.test(file))
    .sort();
}

/** What Next found that its pages, the proxy and its own server load. */
function traceOfBuild(): string[] {
  return readdirSync('.next', { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.nft.json'))
    .flatMap(({ parentPath, name }) => {
      const { files } = JSON.parse(readFileSync(path.join(parentPath, name), 'utf8')) as {
        files: string[];
      };
      return files.map((file) => path.join(parentPath, file));
    });
}
