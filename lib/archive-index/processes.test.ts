import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { everything } from '@/lib/newsroom/testing/everything';
import { openDatabase } from './database';
import type { IndexPlaces } from './index-file';
import { ARCHIVE_NOW, writeArchive } from './testing/archive';
import { bundleProgram } from './testing/bundle-program';
import { type TemporaryPlaces, temporaryPlaces } from './testing/temporary';
import { updateIndex } from './update';

const WRITING_MS = 5000;
const KILLS = 10;

let program: string;
let places: TemporaryPlaces;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  program = await bundleProgram('lib/newsroom/testing/index-process.ts');
});

afterAll(() => rmSync(path.dirname(program), { recursive: true }));

beforeEach(() => {
  places = temporaryPlaces();
  writeArchive(places, 60);
  updateIndex(places, { now: ARCHIVE_NOW });
});

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  places.clear();
});

function start(job: string, ...more: string[]): ChildProcess {
  const child = spawn(process.execPath, [program, job, places.home, ...more]);
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** What a process has said when it has ended, and how that was. */
async function ended(child: ChildProcess) {
  const [said, failed, [code]] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    once(child, 'exit'),
  ]);
  return { said, failed, code };
}

function newsroom({ contentDir, indexFile }: IndexPlaces = places) {
  return openNewsroom({ contentDir, indexFile, siteUrl: undefined, now: () => ARCHIVE_NOW });
}

function expectSound(): void {
  const db = openDatabase(places.indexFile, 'read');
  expect(db.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  db.close();
}

/** Fails unless the index is sound and says what a rebuilt one would say. */
async function expectCorrect(): Promise<void> {
  expectSound();
  const fresh = { ...places, indexFile: path.join(places.home, 'fresh.db') };
  rmSync(fresh.indexFile, { force: true });
  updateIndex(fresh, { now: ARCHIVE_NOW });
  expect(await everything(newsroom())).toEqual(await everything(newsroom(fresh)));
}

test('two processes read without one error while two others update and rebuild', async () => {
  const readers = [start('read'), start('read')];
  const readings = readers.map(ended);
  await Promise.all(readers.map((reader) => reader.stdout && once(reader.stdout, 'data')));
  const writers = [start('write', String(WRITING_MS)), start('write', String(WRITING_MS))];
  const writings = await Promise.all(writers.map(ended));
  for (const reader of readers) reader.stdin?.end();

  const done = { updates: 0, rebuilds: 0 };
  for (const writing of writings) {
    expect(writing).toMatchObject({ failed: '', code: 0 });
    const { updates, rebuilds } = JSON.parse(writing.said);
    done.updates += updates;
    done.rebuilds += rebuilds;
  }
  expect(done.updates).toBeGreaterThan(1);
  expect(done.rebuilds).toBeGreaterThan(1);
  for (const reading of await Promise.all(readings)) {
    expect(reading).toMatchObject({ failed: '', code: 0 });
    expect(reading.said).toMatch(/^(read\n)+$/);
  }
  updateIndex(places, { now: ARCHIVE_NOW });
  await expectCorrect();
}, 120_000);

test('a process that is killed while it writes leaves an index that can be read', async () => {
  for (let kill = 0; kill < KILLS; kill++) {
    const child = start('update');
    const exit = once(child, 'exit');
    if (child.stdout) await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, kill * 40));
    child.kill('SIGKILL');
    expect(await exit).toEqual([null, 'SIGKILL']);

    expect((await newsroom().newest(1)).length).toBe(1);
    expectSound();
    expect(updateIndex(places, { now: ARCHIVE_NOW }).rebuilt).toBe(false);
    expectSound();
  }
  await expectCorrect();
}, 120_000);
