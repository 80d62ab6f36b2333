/** What a start that cannot be says, run as a publisher does. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MINIMAL_SITE_FILE } from '@/lib/content/minimal-site';
import { listen } from './listen';

/** Each starts Node, and may have to bundle a program first, on a busy machine. */
const PATIENCE = { timeout: 240_000 };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standfirst-starting-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Options = Parameters<typeof spawnSync>[2];

function run(
  program: string,
  env: Record<string, string>,
  options: Options = {},
  args: readonly string[] = [],
) {
  return spawnSync(process.execPath, ['tools/run.mjs', program, ...args], {
    // A program that takes no notice of a wrong argument would go on.
    timeout: PATIENCE.timeout / 2,
    env: { NODE_ENV: 'production', PATH: process.env.PATH, INDEX_FILE: indexFile(), ...env },
    encoding: 'utf8',
    ...options,
  }) as SpawnSyncReturns<string>;
}

const indexFile = () => path.join(folder, 'index', 'index.db');

/** One sentence on standard error, and no trace. */
function expectSentence({ status, stdout, stderr }: SpawnSyncReturns<string>, sentence: RegExp) {
  expect(stderr).toMatch(sentence);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stdout).not.toMatch(/^ +at /m);
  expect(status).toBe(1);
}

const COMMANDS = ['server/start.ts', 'server/dev.ts', 'tools/check.ts', 'tools/list.ts'];

test.each([
  ['server/start.ts', ['--port', '4000'], 'Unknown option --port: npm start takes no arguments.'],
  ['server/dev.ts', ['4000'], 'Unexpected argument "4000": npm run dev takes no arguments.'],
  ['server/serve.ts', ['x'], 'Unexpected argument "x": server/serve.ts takes no arguments.'],
  ['tools/build.ts', ['--fast'], 'Unknown option --fast: npm run build takes no arguments.'],
  ['tools/test.ts', ['lib'], 'Unexpected argument "lib": npm test takes no arguments.'],
])('%s %s: a wrong argument', PATIENCE, (program, args, sentence) => {
  const ended = run(program, {}, {}, args);
  expect(ended.stderr.split('\n')[0]).toBe(sentence);
  expect(ended.stdout).toBe('');
  expect(ended.status).toBe(2);
});

test.each(COMMANDS)('%s: a CONTENT_DIR that is not there', PATIENCE, (program) => {
  const ended = run(program, { CONTENT_DIR: path.join(folder, 'missing'), PORT: '0' });
  expectSentence(
    ended,
    /^The content folder \S+missing is not there: set CONTENT_DIR to the right one/,
  );
});

test.each(COMMANDS)('%s: a folder without site.yaml', PATIENCE, (program) => {
  const content = path.join(folder, 'empty');
  mkdirSync(content);
  const { status, stderr, stdout } = run(program, { CONTENT_DIR: content, PORT: '0' });
  expect(stderr).toMatch(/^The content folder \S+empty has no site\.yaml: /);
  expect(stderr).toContain(MINIMAL_SITE_FILE);
  expect(stderr + stdout).not.toMatch(/^ +at /m);
  expect(status).toBe(1);
});

test.each([
  ['server/start.ts', '1'],
  ['server/serve.ts', '1'],
  ['server/serve.ts', '2'],
  ['server/dev.ts', '1'],
])('%s with %s process(es): a port that is taken', PATIENCE, async (program, workers) => {
  const other = createServer();
  const port = await listen(other, 0, '127.0.0.1');
  try {
    const env = { PORT: String(port), HOST: '127.0.0.1', WEB_CONCURRENCY: workers };
    expectSentence(
      run(program, env),
      new RegExp(`^Port ${port} is in use: set PORT to another one.`),
    );
  } finally {
    await new Promise((resolve) => other.close(resolve));
  }
});

test('an index that cannot be written', PATIENCE, () => {
  writeFileSync(path.join(folder, 'file'), '');
  const env = { INDEX_FILE: path.join(folder, 'file', 'index.db') };
  expectSentence(
    run('tools/check.ts', env),
    /^The index \S+index\.db cannot be written, because there is a file where its folder should be/,
  );
});

test('a checkout of another user', PATIENCE, () => {
  // Nothing is bundled here yet, and nobody else may write.
  const checkout = path.join(folder, 'checkout');
  mkdirSync(path.join(checkout, 'node_modules'), { recursive: true });
  cpSync('tools', path.join(checkout, 'tools'), { recursive: true });
  for (const name of ['app', 'components', 'lib', 'server', 'tsconfig.json', 'package-lock.json']) {
    symlinkSync(path.resolve(name), path.join(checkout, name));
  }
  symlinkSync(path.resolve('node_modules/@next'), path.join(checkout, 'node_modules/@next'));
  for (const place of [folder, checkout]) chmodSync(place, 0o755);
  chmodSync(path.join(checkout, 'node_modules'), 0o555);
  // Whose checkout it is may do anything there.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const ended = run('tools/check.ts', {}, { cwd: checkout, ...nobody });
  chmodSync(path.join(checkout, 'node_modules'), 0o755);
  expectSentence(
    ended,
    /^The folder node_modules cannot be written to: run this as the user who owns it\./,
  );
});
