import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bundleCode } from './code-bundle';

const FOLDER = 'node_modules/.cache/standfirst/live-edit';

let home: string;
const save = (code: string) => writeFileSync(path.join(home, 'code.ts'), code);
const bundle = () => bundleCode(`export { value } from '${home}/code';`);
const valueNow = async () => ((await bundle()).load() as { value: number }).value;

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'standfirst-code-'));
});

afterEach(() => rmSync(home, { recursive: true }));

/** What Node has loaded from bundles and would keep. */
const remembered = () =>
  Object.keys(createRequire(import.meta.url).cache).filter((file) => file.includes(FOLDER));

test('code is loaded as it is now, and a save of it leaves nothing behind', async () => {
  for (const value of [1, 2, 3]) {
    save(`export const value: number = ${value};`);
    expect(await valueNow()).toBe(value);
  }
  expect(remembered()).toEqual([]);
  expect(existsSync(FOLDER) ? readdirSync(FOLDER) : []).toEqual([]);
});

test('code that fails while it is loaded leaves nothing behind either', async () => {
  save('throw new Error("not now"); export const value = 1;');
  await expect(valueNow()).rejects.toThrow('not now');
  expect(remembered()).toEqual([]);
  expect(readdirSync(FOLDER)).toEqual([]);
});

test('a change of comments and spaces leaves the code as it was', async () => {
  save('export const value = 1;');
  const { hash } = await bundle();
  save('// A reason.\nexport   const value = 1;');
  expect((await bundle()).hash).toBe(hash);
  save('export const value = 2;');
  expect((await bundle()).hash).not.toBe(hash);
});

test('two are bundled at once, and an error in one does not stop the other', async () => {
  save('export const value = 1;');
  const broken = bundleCode('export const =');
  const values = Promise.all([valueNow(), valueNow()]);
  await expect(broken).rejects.toThrow();
  expect(await values).toEqual([1, 1]);
});

test('earlier code is released once nobody holds it', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  save('export const value = { large: new Array(1000).fill("code") };');
  const { load } = await bundle();
  const loaded = Array.from({ length: 5 }, () => new WeakRef(load() as object));
  await vi.waitFor(
    () => {
      collect();
      expect(loaded.filter((one) => one.deref())).toEqual([]);
    },
    { timeout: 30_000, interval: 50 },
  );
});
