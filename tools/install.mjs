// Installs the packages of the lock file when they are not there, or not these. Plain JavaScript with
// no imports but Node's: it runs before anything is installed.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.standfirst-lock';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';

if (installed !== lock) {
  console.log('Installing packages …');
  execSync('npm ci --no-audit --no-fund', {
    stdio: 'inherit',
    // The test runner, the linter and the bundler are needed whatever NODE_ENV says.
    env: { ...process.env, NODE_ENV: 'development' },
  });
  writeFileSync(STAMP, lock);
}
