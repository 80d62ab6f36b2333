// Makes one file of a TypeScript program of this project, for Node.
import { build } from 'esbuild';

/**
 * @param {string} entry the program
 * @param {string} outfile what to write
 * @returns {Promise<string[]>} the files that it is made of, relative to this folder
 */
export async function bundle(entry, outfile) {
  const { metafile } = await build({
    metafile: true,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    jsx: 'automatic',
    // In a file beside it: as a part of the program it would be read as code first, for a fifth of the time that the
    // check takes.
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
    external: ['libsql', 'sharp', 'next', 'react', 'react-dom', 'playwright', 'esbuild'],
    // CommonJS modules in the bundle load Node's modules with require.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  return Object.keys(metafile.inputs);
}
