// Installs the packages of the lock file unless exactly these are there already. Plain JavaScript in old syntax,
// with no imports but Node's own: it runs before anything is installed, on whatever version of Node there is.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { whyNotWritable } from '../server/not-writable.mjs';
import { stopsInstall, tooOld, whyNpmFailed } from './install-messages.mjs';
import { watchRegistry } from './registry-watch.mjs';

const STAMP = 'node_modules/.standfirst-lock';

/** If npm gets no answer and does nothing else for this long, there is no network. In milliseconds. */
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
 * Identifies an installation: native packages depend on Node's major version, the system and the
 * processor.
 */
function stampOf(lock) {
  const hash = createHash('sha256').update(lock).digest('hex');
  const [major] = process.versions.node.split('.');
  return `${hash} node-${major} ${process.platform}-${process.arch}`;
}

/**
 * Runs `npm ci`, and follows its log to see whether the registry answers.
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
      // Killed, because npm would wait minutes for the registry before it obeys a milder signal.
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
