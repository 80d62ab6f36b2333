import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, expect, test, vi } from 'vitest';
import { Indexer } from './indexer';
import type { IndexNews } from './messages';

const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000, interval: 5 });

const COMMON = `
  process.on('disconnect', () => process.exit(0));
  const say = (message) => process.send(message);
`;

/** Looks when it is told to. */
const GOOD = `${COMMON}
  process.on('message', ({ rescan }) => say({ rescanned: rescan, isDone: true }));
  say('ready'); say('indexed');
`;

let children: ChildProcess[] = [];
let indexer: Indexer | undefined;

afterEach(async () => {
  await indexer?.stop();
  children = [];
});

/** An indexer whose processes run these scripts, one after the other, and then good ones. */
function open(...scripts: string[]) {
  const news: IndexNews[] = [];
  const opened = new Indexer(
    (one) => news.push(one),
    () => undefined,
    () => {
      const child = spawn(process.execPath, ['-e', scripts[children.length] ?? GOOD], {
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      children.push(child);
      return child;
    },
  );
  indexer = opened;
  opened.start();
  return { indexer: opened, news };
}

test('a check that was made resolves to true', async () => {
  const { indexer, news } = open();
  await indexer.state.isIndexed;
  expect(await indexer.rescan()).toBe(true);
  expect(await Promise.all([indexer.rescan(), indexer.rescan()])).toEqual([true, true]);
  expect(news).toEqual(['indexed']);
});

test('a check fails if the process has not started, or has ended', async () => {
  const { indexer } = open();
  expect(await indexer.rescan()).toBe(false);
  await indexer.state.isIndexed;
  await indexer.stop();
  expect(await indexer.rescan()).toBe(false);
});

test('a check fails if the process ends before it can report', async () => {
  const { indexer } = open(`${COMMON}
    process.on('message', () => process.kill(process.pid, 'SIGKILL'));
    say('ready'); say('indexed');
  `);
  await indexer.state.isIndexed;
  expect(await Promise.all([indexer.rescan(), indexer.rescan()])).toEqual([false, false]);
  await eventually(async () => expect(await indexer.rescan()).toBe(true));
});

test('if the process is killed, checks fail for all eight requests before there is another', async () => {
  const { indexer } = open();
  await indexer.state.isIndexed;
  children[0]?.kill('SIGKILL');
  const looked = await Promise.all(Array.from({ length: 8 }, () => indexer.rescan()));
  expect(looked).toEqual(Array(8).fill(false));
});

test('a check fails if the process says that it could not make it', async () => {
  const { indexer } = open(`${COMMON}
    process.on('message', ({ rescan }) => say({ rescanned: rescan, isDone: false }));
    say('ready'); say('indexed');
  `);
  await indexer.state.isIndexed;
  expect(await indexer.rescan()).toBe(false);
});

test('a report about another order is not taken for this one', async () => {
  // It answers each order with a report about the one before it, and the third with all.
  const { indexer } = open(`${COMMON}
    process.on('message', ({ rescan }) => {
      say({ rescanned: rescan - 1, isDone: true });
      say({ rescanned: rescan + 7, isDone: true });
      if (rescan === 2) say({ rescanned: 2, isDone: true });
    });
    say('ready'); say('indexed');
  `);
  await indexer.state.isIndexed;
  const order: string[] = [];
  const looks = ['first', 'second', 'third'].map((name) =>
    indexer.rescan().then((isDone) => order.push(`${name}: ${isDone}`)),
  );
  await Promise.all(looks);
  expect(order).toEqual(['first: true', 'second: true', 'third: true']);
  const alone = indexer.rescan();
  const next = indexer.rescan();
  expect(await alone).toBe(true);
  children[0]?.kill('SIGKILL');
  expect(await next).toBe(false);
});

test('after three failed starts nobody waits for another', async () => {
  const { indexer } = open('process.exit(1)', 'process.exit(1)', 'process.exit(1)');
  await indexer.state.isIndexed;
  expect(children).toHaveLength(3);
});

test('the time since when the content folder is missing outlasts the process that noticed it', async () => {
  const { indexer, news } = open(
    `${COMMON} say('ready'); say({ contentFaultSince: 1000 }); setTimeout(() => process.exit(1), 50);`,
    `${COMMON} say('ready'); say({ contentFaultSince: 2000 }); process.on('message', () => say({ contentFaultSince: null }));`,
  );
  await eventually(() => expect(news).toContainEqual({ contentFaultSince: 2000 }));
  expect(indexer.state.contentFaultSince).toBe(1000);
  void indexer.rescan();
  await eventually(() => expect(indexer.state.contentFaultSince).toBeUndefined());
});
