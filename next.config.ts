import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['libsql'],
  devIndicators: false,
  // The head of every page comes before its body: else, when it takes long, only scripts put it there.
  htmlLimitedBots: /.*/,
  // The only 404 that can be rendered whole on the server and know the address asked for.
  experimental: { globalNotFound: true },
  outputFileTracingIncludes: { '/*': ['./content/**/*', './.standfirst/**/*'] },
  // The proxy passes over names with a dot: those that no file has must not reach app/[page].
  rewrites: async () => ({
    beforeFiles: [],
    afterFiles: [{ source: '/:file([^/]*\\.[^/]*)', destination: '/-/:file' }],
    fallback: [],
  }),
  headers: async () => [
    {
      source: '/(.*)',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'X-Frame-Options', value: 'DENY' },
      ],
    },
  ],
};

export default config;
