import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { helpText } from './help';
import { describedVariables, readSettings } from './settings';

test('without an environment there are defaults, and an empty variable counts as not given', () => {
  const defaults = {
    port: 3000,
    host: undefined,
    listensWhenReady: false,
    workers: 1,
    metricsPort: undefined,
    metricsHost: '127.0.0.1',
    redisUrl: undefined,
    publishSecret: undefined,
    pageBytes: 256 * 1024 * 1024,
  };
  expect(readSettings({})).toEqual(defaults);
  expect(readSettings({ PORT: '', HOST: '', WEB_CONCURRENCY: '', METRICS_HOST: '' })).toEqual(
    defaults,
  );
});

test('the environment is read', () => {
  const read = readSettings({
    PORT: '0',
    HOST: '::1',
    LISTEN_WHEN_READY: '1',
    WEB_CONCURRENCY: 'auto',
    METRICS_PORT: '9000',
    METRICS_HOST: '0.0.0.0',
    PAGE_CACHE_MIB: '2',
    REDIS_URL: 'rediss://there',
    PUBLISH_SECRET: '0123456789abcdef',
    UNKNOWN: 'is for others',
  });
  expect(read).toEqual({
    port: 0,
    host: '::1',
    listensWhenReady: true,
    workers: availableParallelism(),
    metricsPort: 9000,
    metricsHost: '0.0.0.0',
    redisUrl: 'rediss://there',
    publishSecret: '0123456789abcdef',
    pageBytes: 2 * 1024 * 1024,
  });
});

for (const [name, value, complaint] of [
  ['PORT', '65536', 'PORT must be a number from 0 to 65535, not "65536"'],
  ['PORT', '80 ', 'PORT must be a number from 0 to 65535, not "80 "'],
  ['PORT', 'http', 'PORT must be a number from 0 to 65535, not "http"'],
  ['METRICS_PORT', '-1', 'METRICS_PORT must be a number from 0 to 65535, not "-1"'],
  ['WEB_CONCURRENCY', '0', 'WEB_CONCURRENCY must be a number from 1 to 256, or auto, not "0"'],
  ['WEB_CONCURRENCY', '1.5', 'WEB_CONCURRENCY must be a number from 1 to 256, or auto, not "1.5"'],
  ['PAGE_CACHE_MIB', '1e3', 'PAGE_CACHE_MIB must be a number from 1 to 65536, not "1e3"'],
  [
    'SITE_URL',
    'example.org',
    'SITE_URL must be a web address that begins with https:// or http://, not "example.org"',
  ],
  ['ALLOW_BROKEN_CONTENT', 'yes', 'ALLOW_BROKEN_CONTENT must be 1, or 0, not "yes"'],
  ['KEEP_CLIENT_RUNTIME', 'true', 'KEEP_CLIENT_RUNTIME must be 1, or 0, not "true"'],
  ['REDIS_URL', 'http://:password@there', 'REDIS_URL must begin with redis:// or rediss://'],
  ['PUBLISH_SECRET', 'short', 'PUBLISH_SECRET must have 16 characters or more'],
  ['PREVIEW_SECRET', 'short', 'PREVIEW_SECRET must have 16 characters or more'],
] as const) {
  test(`${name}=${value} is named, with a remedy`, () => {
    expect(readSettings({ [name]: value })).toEqual({ wrong: [complaint] });
  });
}

test('everything wrong is named at once, and control characters never reach the terminal', () => {
  const read = readSettings({ PORT: '\u001b[2J', METRICS_PORT: 'x', WEB_CONCURRENCY: '\u202e' });
  const { wrong } = read as { wrong: string[] };
  expect(wrong).toHaveLength(3);
  expect(wrong.join('')).toMatch(/^[\x20-\x7e]*$/);
});

/** The rows of the first table of a document: name, and what it does. */
function firstTable(file: string): { name: string; does: string }[] {
  const rows = readFileSync(file, 'utf8').matchAll(/^\| `([A-Z_]+)` +\| (.*?) +\|$/gm);
  return [...rows].map(([, name = '', does = '']) => ({ name, does }));
}

test('docs/publishers.md and the schema say the same of every variable', () => {
  expect(firstTable('docs/publishers.md')).toEqual(describedVariables());
});

test('--help names every variable, with what it does, in lines that fit', () => {
  const help = helpText();
  for (const { name } of describedVariables())
    expect(help).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  expect(help).toContain('METRICS_HOST');
  expect(help).not.toContain('`');
  for (const line of help.split('\n')) expect(line.length, line).toBeLessThanOrEqual(110);
});

/** Not ours: what Node, npm, Next, its hosts and OpenTelemetry say. */
const FOREIGN =
  /^(?:NODE_ENV|NODE_OPTIONS|NEXT_.*|__NEXT_.*|npm_.*|VERCEL|CI|GITHUB_ACTIONS|OTEL_.*|PATH|HOME)$/;

/** The variables that a file reads. */
function variablesIn(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  const dotted = [...code.matchAll(/process\.env\.([A-Za-z_]+)/g)].map(([, name]) => name ?? '');
  const taken = [...code.matchAll(/const \{([^}]*)\} = process\.env/g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().split(/[\s:=]/)[0] ?? ''),
  );
  return [...dotted, ...taken].filter((name) => name !== '' && !FOREIGN.test(name));
}

test('every variable that the site reads, in whatever file, is in the schema', () => {
  const folders = ['app', 'components', 'lib', 'server'];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join(folder, name),
    ),
  );
  const programs = [
    ...files,
    'proxy.ts',
    'next.config.ts',
    'instrumentation.ts',
    'tools/new.ts',
    'tools/check.ts',
  ];
  const read = programs
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/testing\//.test(file))
    .flatMap(variablesIn);
  const known = describedVariables().map(({ name }) => name);
  expect(read.length).toBeGreaterThan(8);
  expect([...new Set(read)].filter((name) => !known.includes(name))).toEqual([]);
});
