import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, expect, test, vi } from 'vitest';
import { ProcessStopped, SupervisedProcess, type Supervision } from './supervised-process';

/** Says that it is ready, answers each message with itself in capitals, and ends with its channel. */
const GOOD = `
  process.on('message', (text) => process.send(text.toUpperCase()));
  process.on('disconnect', () => process.exit(0));
  process.send('ready');
`;

/** As a good one, but works for three seconds, in which it hears and says nothing. */
const BUSY = `
  ${GOOD}
  const until = Date.now() + 3000;
  while (Date.now() < until);
`;

/** Waits until something holds, however slow the machine. */
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000, interval: 5 });

let children: ChildProcess[] = [];
let supervised: SupervisedProcess<string, string> | undefined;

afterEach(async () => {
  await supervised?.stop();
  for (const child of children) child.kill('SIGKILL');
  children = [];
});

/** A real process of Node that runs a script. */
function run(script: string): ChildProcess {
  const child = spawn(process.execPath, ['-e', script], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  children.push(child);
  return child;
}

/**
 * Supervises a process whose starts run these scripts, one after the other, and then a good one. A
 * script may also be a way to start that fails.
 */
function supervise(
  scripts: readonly (string | (() => ChildProcess))[],
  more: Partial<Supervision<string>> = {},
) {
  const told: string[] = [];
  const log: string[] = [];
  const ends = vi.fn();
  let starts = 0;
  const its = new SupervisedProcess<string, string>({
    name: 'The child',
    start: () => {
      const script = scripts[starts] ?? GOOD;
      starts++;
      return typeof script === 'string' ? run(script) : script();
    },
    read: (message) => (typeof message === 'string' ? message : undefined),
    onMessage: (message) => told.push(message),
    onEnd: ends,
    log: (line) => log.push(line),
    ...more,
  });
  supervised = its;
  its.start();
  return { its, told, log, ends, starts: () => starts };
}

/** Whether a process of this id is there. */
function isAlive(pid: number | undefined): boolean {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
}

test('a process takes messages once it is ready, and not before', async () => {
  const { its, told } = supervise([]);
  expect(its.isReady).toBe(false);
  expect(its.send('early')).toBe(false);
  await its.whenReady();
  expect(its.send('hello')).toBe(true);
  await eventually(() => expect(told).toEqual(['HELLO']));
});

for (const [how, script] of [
  ['with an error', 'process.exit(3)'],
  ['without one', 'process.exit(0)'],
  ['of a signal', 'process.kill(process.pid, "SIGKILL")'],
  ['of an error that nobody caught', 'throw new Error("x")'],
] as const) {
  test(`a process that ends ${how} is started again`, async () => {
    const { its, told, log, ends } = supervise([script]);
    await its.whenReady();
    its.send('again');
    await eventually(() => expect(told).toEqual(['AGAIN']));
    expect(ends).toHaveBeenCalledTimes(1);
    expect(log).toEqual([
      expect.stringMatching(/^The child ended \(\w+\): it is started again now\.$/),
    ]);
  });
}

test('a process that ends while it is ready is started again, and pending requests fail', async () => {
  const { its, ends } = supervise([]);
  await its.whenReady();
  const first = its.pid;
  children[0]?.kill('SIGKILL');
  await eventually(() => expect(ends).toHaveBeenCalledTimes(1));
  await its.whenReady();
  expect(its.pid).not.toBe(first);
});

test('from the third end on it waits before it is started again', async () => {
  const { its, log } = supervise(Array.from({ length: 3 }, () => 'process.exit(1)'));
  await its.whenReady();
  expect(log.map((line) => /again (.*)\.$/.exec(line)?.[1])).toEqual(['now', 'now', 'in 1 s']);
});

test('a start that fails for lack of a program or a process is tried again', async () => {
  const noProgram = () =>
    spawn('/nowhere/no-program', [], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const noProcess = () => {
    throw Object.assign(new Error('spawn EAGAIN'), { code: 'EAGAIN' });
  };
  const { its, told, log } = supervise([noProgram, noProcess]);
  await its.whenReady();
  its.send('there');
  await eventually(() => expect(told).toEqual(['THERE']));
  expect(log).toEqual([
    'The child could not be started (ENOENT): it is started again now.',
    'The child could not be started (EAGAIN): it is started again now.',
  ]);
});

test('messages to a process that has just died are not an error, and the next one gets later messages', async () => {
  const { its, told, ends } = supervise([]);
  await its.whenReady();
  const child = children[0];
  child?.kill('SIGKILL');
  // Until its end is heard of: long texts, which do not fit into the pipe.
  const text = 'x'.repeat(100_000);
  while (ends.mock.calls.length === 0) {
    its.send(text);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await its.whenReady();
  its.send('later');
  await eventually(() => expect(told.at(-1)).toBe('LATER'));
});

test('a process that closes its channel and lives on is ended, and another takes its place', async () => {
  const { its, ends } = supervise([
    'process.send("ready", () => process.disconnect()); setInterval(() => 0, 1000);',
  ]);
  await eventually(() => expect(ends).toHaveBeenCalledTimes(1));
  const deaf = children[0];
  await its.whenReady();
  expect(isAlive(deaf?.pid)).toBe(false);
  expect(its.pid).not.toBe(deaf?.pid);
});

test('a process that never becomes ready is ended, and another takes its place, with twice the time', async () => {
  const never = 'setInterval(() => 0, 1000)';
  const { its, log } = supervise([never, never], { readyWithinMs: 500 });
  await its.whenReady();
  const late = log.filter((line) => line.includes('was not ready'));
  expect(late.slice(0, 2)).toEqual([
    'The child was not ready after 500 ms: ending it.',
    'The child was not ready after 1000 ms: ending it.',
  ]);
  await eventually(() =>
    expect(children.slice(0, 2).map((child) => isAlive(child.pid))).toEqual([false, false]),
  );
});

test.skipIf(process.platform !== 'linux')(
  'one that is stopped before it is ready is replaced, long before its time is up',
  async () => {
    const { its, log } = supervise(['process.kill(process.pid, "SIGSTOP")'], {
      readyWithinMs: 600_000,
    });
    await its.whenReady();
    expect(log[0]).toBe('The child has been stopped: ending it.');
    expect(isAlive(children[0]?.pid)).toBe(false);
  },
);

test('an unreadable message is reported once, in printable characters, and does no harm', async () => {
  const { its, told, log } = supervise([
    `process.on('message', (text) => process.send(text));
     for (const rubbish of [{ a: '\\u001b[31m\\n' }, null, 7, [], { toString: 1 }]) process.send(rubbish);
     process.send('ready');
     process.send({ id: 'none' });`,
  ]);
  await its.whenReady();
  its.send('sense');
  await eventually(() => expect(told).toEqual(['sense']));
  expect(log).toHaveLength(1);
  expect(log[0]).toMatch(/^The child sent an unreadable message: [\x20-\x7e]{1,80}\.$/);
});

test('a process that does not answer when it is to be replaced is ended, but only once', async () => {
  const { its, ends } = supervise(['process.send("ready"); setInterval(() => 0, 1000);']);
  await its.whenReady();
  const first = its.pid;
  its.replaceNow('does not answer');
  expect(its.isReady).toBe(false);
  expect(its.send('to whom?')).toBe(false);
  its.replaceNow('does not answer');
  await its.whenReady();
  expect(its.pid).not.toBe(first);
  expect(ends).toHaveBeenCalledTimes(1);
});

test('a stopped process ends once, and is not started again', async () => {
  const { its, ends, log, starts } = supervise([]);
  await its.whenReady();
  const [child] = children;
  await Promise.all([its.stop(), its.stop()]);
  await its.stop();
  expect(child?.exitCode).toBe(0);
  expect(ends).toHaveBeenCalledTimes(1);
  expect(log).toEqual([]);
  its.start();
  expect(starts()).toBe(1);
  expect(its.send('gone')).toBe(false);
  await expect(its.whenReady()).rejects.toThrow(ProcessStopped);
});

test('a process that is stopped while it waits for a restart is not started again', async () => {
  const { its, log, starts } = supervise(Array.from({ length: 9 }, () => 'process.exit(1)'));
  const ready = its.whenReady();
  ready.catch(() => undefined);
  await eventually(() => expect(log.at(-1)).toMatch(/again in 1 s/));
  await its.stop();
  await expect(ready).rejects.toThrow(ProcessStopped);
  const before = starts();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(starts()).toBe(before);
});

test('a stopped process that does not end on its own is ended', async () => {
  const { its } = supervise(
    ['process.on("disconnect", () => 0); process.send("ready"); setInterval(() => 0, 1000);'],
    { stopWithinMs: 200 },
  );
  await its.whenReady();
  await its.stop();
  expect(children[0]?.signalCode).toBe('SIGKILL');
});

test('after a failed start, stopping takes effect at once', async () => {
  const { its, log } = supervise(
    Array.from({ length: 9 }, () => () => {
      throw new Error('no process');
    }),
  );
  await eventually(() => expect(log.at(-1)).toMatch(/in 1 s/));
  await its.stop();
});

test.skipIf(process.platform !== 'linux')(
  'one that is stopped and not dead is replaced, and nobody has to ask it anything',
  async () => {
    const { its, log, ends } = supervise([]);
    await its.whenReady();
    const [first] = children;
    first?.kill('SIGSTOP');
    await eventually(() => expect(ends).toHaveBeenCalledTimes(1));
    await its.whenReady();
    expect(children).toHaveLength(2);
    expect(log[0]).toBe('The child has been stopped: ending it.');
  },
);

test.skipIf(process.platform !== 'linux')(
  'one that works for seconds without a word is not replaced',
  async () => {
    const { its, told, ends } = supervise([BUSY]);
    await its.whenReady();
    its.send('done');
    await eventually(() => expect(told).toEqual(['DONE']));
    expect(ends).not.toHaveBeenCalled();
  },
);
