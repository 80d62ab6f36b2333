import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { startProgram } from './program';

let child: ChildProcess | undefined;

afterEach(() => child?.kill('SIGKILL'));

function start(): ChildProcess {
  child = startProgram('server/supervise/testing/patient-child.ts');
  return child;
}

test('signals are left to the supervisor, and when that has gone the process ends', async () => {
  const started = start();
  expect((await once(started, 'message'))[0]).toBe('ready');
  started.kill('SIGTERM');
  started.kill('SIGINT');
  started.disconnect();
  expect(await once(started, 'exit')).toEqual([0, null]);
});

test('a supervisor that ends while the program is being loaded is noticed too', async () => {
  const started = start();
  started.disconnect();
  expect(await once(started, 'exit')).toEqual([0, null]);
});

test('it reports again and again that it is alive', async () => {
  const started = start();
  for (const said of ['ready', 'beat', 'beat']) {
    expect((await once(started, 'message'))[0]).toBe(said);
  }
});
