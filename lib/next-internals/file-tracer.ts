/*
 * Relied upon: the copy of @vercel/nft that Next has, which made the `.nft.json` files of the build, and
 * the form of those: `files`, relative to where they lie.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import tracer from 'next/dist/compiled/@vercel/nft/index.js';

/**
 * The files that programs load, themselves included, relative to the working folder.
 *
 * @param ignore whether to leave out a file, by its relative path
 */
export async function traceFiles(
  programs: readonly string[],
  ignore: (file: string) => boolean,
): Promise<string[]> {
  const { fileList } = await tracer.nodeFileTrace(programs, { base: process.cwd(), ignore });
  return [...fileList];
}

/** The files that the pages of the build, the proxy and Next's own server load, as Next found them. */
export function tracesOfBuild(): string[] {
  return readdirSync('.next', { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.nft.json'))
    .flatMap(({ parentPath, name }) => {
      const { files } = JSON.parse(readFileSync(path.join(parentPath, name), 'utf8')) as {
        files: string[];
      };
      return files.map((file) => path.join(parentPath, file));
    });
}
