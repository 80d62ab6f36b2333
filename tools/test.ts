/**
 * `npm test`: runs every check, the cheapest first. It continues after a failure, so that one run shows
 * all of them, and ends with `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { readArguments } from '@/server/read-arguments';

interface Count {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  command: [program: string, ...args: string[]];
  /** Where the runner writes its figures; a step without them counts as one test. */
  report?: { file: string; read: (json: never) => Count };
}

const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';

const steps: Step[] = [
  { name: 'format and lint', command: ['npx', 'biome', 'check', '.'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  {
    name: 'unit tests',
    command: [
      'npx',
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${UNIT_REPORT}`,
    ],
    report: {
      file: UNIT_REPORT,
      read: (json: { numPassedTests: number; numFailedTests: number }) => ({
        passed: json.numPassedTests,
        failed: json.numFailedTests,
      }),
    },
  },
  { name: 'content and build', command: ['npm', 'run', '--silent', 'build'] },
  {
    name: 'browser tests',
    command: ['npx', 'playwright', 'test'],
    report: {
      file: E2E_REPORT,
      read: (json: { stats: { expected: number; unexpected: number; flaky: number } }) => ({
        passed: json.stats.expected,
        failed: json.stats.unexpected + json.stats.flaky,
      }),
    },
  },
];

const given = readArguments({
  command: 'npm test',
  options: {},
  usage:
    'It always runs everything. For a part of the tests: npx vitest run FOLDER, or npx playwright test FILE.',
});
if (given) runAll();

function runAll(): void {
  const total: Count = { passed: 0, failed: 0 };
  for (const step of steps) {
    console.log(`\n== ${step.name}`);
    const count = run(step);
    total.passed += count.passed;
    total.failed += count.failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
}

function run({ command: [program, ...args], report }: Step): Count {
  if (report) rmSync(report.file, { force: true });
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    // The tests are about the sample content, whatever paper this checkout has (.env.local).
    env: { ...process.env, CONTENT_DIR: '', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (!report) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const count = existsSync(report.file)
    ? report.read(JSON.parse(readFileSync(report.file, 'utf8')) as never)
    : { passed: 0, failed: 1 };
  // A runner that exits with an error has failed, whatever it counted.
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
