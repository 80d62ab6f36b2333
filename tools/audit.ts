/**
 * `npm run audit`: tries endlessly long words on every kind of page, in both directions, at every width
 * from 320 to 2560 px and with text at 100 and 200 %. It runs the same test as `npm test`, which uses only
 * three of the widths.
 */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['playwright', 'test', 'e2e/looks/every-state.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, EVERY_STATE: '1', NEXT_TELEMETRY_DISABLED: '1' },
});
process.exitCode = status ?? 1;
