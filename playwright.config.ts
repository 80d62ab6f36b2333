import { execFileSync } from 'node:child_process';
import { defineConfig } from 'playwright/test';
import { BROWSER_ARGS, findOrInstallBrowser } from './tools/find-browser';

// The config is read again in every worker: the port and the browser are found once.
// The tests are about the sample content, whatever paper this checkout has (.env.local).
process.env.CONTENT_DIR = '';
process.env.E2E_PORT ??= freePort();
process.env.CHROME_PATH ??= findOrInstallBrowser();

const baseURL = `http://127.0.0.1:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results/e2e',
  snapshotPathTemplate: 'e2e/baselines/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  // A bound for what hangs: on a busy machine a test that starts a server takes its time.
  timeout: 180_000,
  // The same for what an assertion waits for.
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL,
    browserName: 'chromium',
    launchOptions: { executablePath: process.env.CHROME_PATH, args: BROWSER_ARGS },
  },
  webServer: {
    command: 'node tools/run.mjs server/start.ts',
    url: `${baseURL}/robots.txt`,
    env: { PORT: process.env.E2E_PORT, HOST: '127.0.0.1' },
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});

function freePort(): string {
  const program =
    "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); })";
  return execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }).trim();
}
