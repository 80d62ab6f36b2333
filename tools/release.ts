/**
 * `npm run release`: builds the site, and puts everything needed to serve it, and nothing else, into
 * `.release`. That folder is copied to a server or into an image, and started there without npm, with
 * `node tools/run.mjs server/serve.ts`. The content stays where it is (`CONTENT_DIR`).
 */
import { build } from '@/server/build';
import { readArguments } from '@/server/read-arguments';
import { makeRelease } from './release/make-release';

const RELEASE = '.release';

if (readArguments({ command: 'npm run release', options: {} })) await release();

async function release(): Promise<void> {
  if (await build()) {
    await makeRelease(RELEASE, process.env.SITE_URL || undefined);
    console.log(`The release is in ${RELEASE}.`);
  } else process.exitCode = 1;
}
