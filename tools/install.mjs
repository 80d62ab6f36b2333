// Installs the packages of the lock file when they are not there, or are not these. Plain JavaScript with
// no imports but Node's, and old syntax: it runs before anything is installed, on whatever Node there is.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { whyNotWritable } from '../server/not-writable.mjs';
import { stopsInstall, tooOld, whyNpmFailed } from './install-messages.mjs';
import { watchRegistry } from './registry-watch.mjs';

const STAMP = 'node_modules/.standfirst-lock';

/** npm hears from the registry, or does something else, within this, or there is no network. In milliseconds. */
const FIRST_ANSWER_MS = 15_000;

const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
const old = tooOld(process.versions.node, engines.node);
if (old) end(old);

const stamp = stampOf(readFileSync('package-lock.json'));
const installed = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';

if (installed !== stamp) {
  const refusal = whyNotWritable(['.', 'node_modules']);
  if (refusal) end(refusal);
  console.log('Installing packages …');
  const failure = await npmCi();
  if (failure) end(failure);
  writeFileSync(STAMP, stamp);
}

/**
 * Native packages differ by Node's major version, system and processor, and so does the
 * installation.
 */
function stampOf(lock) {
  const hash = createHash('sha256').update(lock).digest('hex');
  const [major] = process.versions.node.split('.');
  return `${hash} node-${major} ${process.platform}-${process.arch}`;
}

/**
 * Runs `npm ci`. Its log tells whether the registry answers.
 *
 * @returns {Promise<string | undefined>} what went wrong, in a sentence
 */
function npmCi() {
  return new Promise((resolve) => {
    const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=silly'], {
      stdio: ['ignore', 'inherit', 'pipe'],
      // The test runner, the linter and the bundler are needed whatever NODE_ENV says.
      env: { ...process.env, NODE_ENV: 'development' },
      shell: process.platform === 'win32',
    });
    const lines = [];
    const registry = watchRegistry(FIRST_ANSWER_MS, () => {
      // When told to stop, npm first waits minutes for the registry.
      npm.kill('SIGKILL');
      resolve(stopsInstall.noAnswer(FIRST_ANSWER_MS / 1000));
    });
    createInterface({ input: npm.stderr }).on('line', (line) => {
      if (registry.line(line)) lines.push(line);
    });
    npm.once('error', () => {
      registry.stop();
      resolve(stopsInstall.noNpm());
    });
    npm.once('close', (code) => {
      registry.stop();
      const said = lines.join('\n');
      if (code === 0) resolve(undefined);
      else resolve(whyNpmFailed(said) ?? `${said}\nnpm ci failed: see its messages above.`);
    });
  });
}

function end(message) {
  console.error(message);
  process.exit(1);
}
