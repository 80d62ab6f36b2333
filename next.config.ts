import { existsSync } from 'node:fs';
import path from 'node:path';
import type { NextConfig } from 'next';
import { IMMUTABLE } from './lib/http/cache-lifetime';
import { READER_POLICY, RUNTIME_POLICY } from './lib/http/content-security-policy';
import { resourceHeaderRules } from './lib/http/resource-headers';
import { securityHeaders } from './lib/http/security-headers';
import { GLOBAL_NOT_FOUND, nowhere } from './lib/next-internals/nowhere';

/** What keeps pages on the disk without the client runtime; `npm run build` makes it. Vercel has its own. */
const CACHE_HANDLER = path.resolve('node_modules/.cache/standfirst/next-cache.mjs');

const { SITE_URL = '', VERCEL, KEEP_CLIENT_RUNTIME, NODE_ENV } = process.env;

/** For answers that do not come from our server, which sends its own. */
const HEADERS = {
  ...securityHeaders(SITE_URL),
  ...(NODE_ENV === 'production' && {
    'Content-Security-Policy': KEEP_CLIENT_RUNTIME === '1' ? RUNTIME_POLICY : READER_POLICY,
  }),
};

/** What a function of a host without a disk of its own reads: texts, and the index. */
const READ = ['./content/**/*.mdx', './content/**/*.yaml', './.standfirst/index.db*'];

/** Pictures, which pages do not read, although the build would trace their folders. */
const UNREAD = [
  'content/**/*.{jpg,jpeg,png,webp,avif,gif,svg,JPG,JPEG,PNG,WEBP,AVIF,GIF,SVG}',
  '**/*.webp',
  'public/media/**/*',
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The proxy redirects, and at once to where an old address leads.
  skipTrailingSlashRedirect: true,
  serverExternalPackages: ['libsql'],
  devIndicators: false,
  // `npm test` checks types. A publisher's build needs none, and it takes more memory than all the rest.
  typescript: { ignoreBuildErrors: true },
  // Who reads a log of the development server is not let into a preview either.
  logging: { incomingRequests: { ignore: [/preview|key|%/i] } },
  // No page uses pictures in other sizes, so nobody can have any file resized.
  images: { unoptimized: true, localPatterns: [], remotePatterns: [] },
  // The head of every page comes before its body: else, when it takes long, only scripts put it there.
  htmlLimitedBots: /.*/,
  // Fonts are named in every page: as a header, our server and caches would lose them. None fits into 1, and React
  // warns of 0.
  reactMaxHeadersLength: 1,
  ...(!VERCEL && existsSync(CACHE_HANDLER) && { cacheHandler: CACHE_HANDLER }),
  // The only 404 that can be rendered completely on the server and know the requested address.
  experimental: {
    ...GLOBAL_NOT_FOUND,
    // A publisher builds once per version, and a cache for the next build takes 98 MB of disk and 150 MiB of memory.
    turbopackFileSystemCacheForBuild: false,
    // On a small machine the build is by webpack (server/build-step.ts).
    webpackMemoryOptimizations: true,
  },
  outputFileTracingIncludes: { '/*': READ },
  outputFileTracingExcludes: { '/*': UNREAD },
  // The proxy lets names with a dot through: those that no file has must not reach app/[first].
  rewrites: async () => ({
    beforeFiles: [],
    afterFiles: [{ source: '/:file([^/]*\\.[^/]*)', destination: nowhere('/:file') }],
    fallback: [],
  }),
  headers: async () => [
    {
      source: '/(.*)',
      headers: headerList(HEADERS),
    },
    {
      source: '/(font-[a-z-]+-[0-9a-f]{8}\\.woff2)',
      headers: headerList({ 'Cache-Control': IMMUTABLE }),
    },
    // The later of two wins.
    ...resourceHeaderRules().map(({ source, headers }) => ({
      source,
      headers: headerList(headers),
    })),
  ],
};

function headerList(headers: Readonly<Record<string, string>>) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}

export default config;
