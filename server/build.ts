import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isPictureFile } from '@/lib/media/picture-file';
import { newsroom } from '@/lib/newsroom';
import { NEXT_PROGRAM } from '@/lib/next-internals/build-files';
import { PROXY_TRACE, withoutTraced } from '@/lib/next-internals/proxy-trace';
import { type BuildStamp, pagesNow, readStamp, writeStamp } from './build-stamp';
import { nextBuildStep, runBuildStep, usableMemoryMib } from './build-step';
import { bundleCacheHandler } from './next-cache/bundle-handler';
import { cleanBuild } from './next-cache/clean-build';
import { whyNotWritable } from './not-writable.mjs';

/**
 * How many articles a build waits to have checked for the first time: a hundred thousand would take
 * minutes.
 */
const MOST_CHECKED = 1000;

/** Where Vercel finds the pictures: it serves what is in `public/`, and keeps no other files for readers. */
const STATIC = 'public/media';

/** Variables whose values become part of a build. */
const BUILT_IN = ['SITE_URL', 'CONTENT_DIR', 'ALLOW_BROKEN_CONTENT', 'KEEP_CLIENT_RUNTIME'];

/** Where a build is written. */
const WRITTEN = ['.', '.next', 'node_modules/.cache/standfirst'];

/** Everything that a build is made from, apart from the content folder. */
const INPUTS = [
  '.browserslistrc',
  'app',
  'components',
  'lib',
  'public',
  'server/next-cache',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

/**
 * Builds the site unless there is a build of these files. The content may have changed since that
 * build: the server makes those pages again.
 *
 * @returns whether there is a build now; any error has been printed
 */
export async function buildIfNeeded(): Promise<boolean> {
  return readStamp()?.inputs === fingerprint() || build();
}

/** Checks the content and builds the site. */
export async function build(): Promise<boolean> {
  const refusal = whyNotWritable(WRITTEN);
  if (refusal !== undefined) {
    console.error(refusal);
    return false;
  }
  const inputs = fingerprint();
  await bundleCacheHandler();
  const before = [
    ['tools/run.mjs', 'tools/check.ts', '--newest', String(MOST_CHECKED)],
    // Elsewhere the server makes them while it runs, so a build does not wait for them.
    ...(process.env.VERCEL ? [['tools/run.mjs', 'tools/pictures.ts', '--export', STATIC]] : []),
  ];
  for (const args of before) if (!runBuildStep({ args })) return false;
  // After the index has been updated, and before the pages are made.
  const made = await whatPagesSay();
  if (!runBuildStep(nextBuildStep(NEXT_PROGRAM, usableMemoryMib()))) return false;
  if (process.env.VERCEL) leaveOutPictures();
  const withScripts = cleanBuild();
  if (withScripts.length > 0) {
    console.error(
      `Parts of these pages are put in place only by scripts (Suspense?):\n${withScripts.join('\n')}`,
    );
    return false;
  }
  writeStamp({ inputs, ...made });
  return true;
}

/** No function reads pictures; next.config.ts says so of all but that of the proxy. */
function leaveOutPictures(): void {
  if (!existsSync(PROXY_TRACE)) return;
  writeFileSync(PROXY_TRACE, withoutTraced(readFileSync(PROXY_TRACE, 'utf8'), isPictureFile));
}

/** What the pages about to be made say. With a site file in error, none can be kept. */
async function whatPagesSay(): Promise<Omit<BuildStamp, 'inputs'>> {
  const version = await pagesNow(newsroom()).catch(() => '');
  const site = await newsroom()
    .site()
    .catch(() => undefined);
  return { version, siteUrl: site?.url ?? '' };
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of BUILT_IN) {
    hash.update(`${name}=${process.env[name] ?? ''}\n`);
  }
  for (const input of INPUTS) {
    for (const file of filesAt(input)) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function filesAt(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
