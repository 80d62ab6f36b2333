import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles a program that a test runs in another process or thread.
 *
 * @returns where it is: in a separate folder, which the caller has to remove
 */
export async function bundleProgram(entry: string): Promise<string> {
  // Below node_modules, so that packages left out of the bundle are found.
  const cache = path.resolve('node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'standfirst-test-'));
  const program = path.join(folder, `${path.parse(entry).name}.mjs`);
  await build({
    entryPoints: [entry],
    outfile: program,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  return program;
}
