import { build } from 'esbuild';

/** Where the handler is that Next loads; next.config.ts names it too. */
const HANDLER = 'node_modules/.cache/standfirst/next-cache.mjs';

/** Bundles our handler of Next's cache: Next loads plain JavaScript only. */
export async function bundleCacheHandler(): Promise<void> {
  await build({
    entryPoints: ['server/next-cache/handler.ts'],
    outfile: HANDLER,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['next/*'],
    logLevel: 'warning',
  });
}
