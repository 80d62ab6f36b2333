import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  watch as watchOne,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isContentSubfolder } from '@/lib/content/content-folder';
import { FolderWatcher } from './folder-watcher';
import type { Heard } from './gather-events';

// As it is, but where a test has the system do otherwise.
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return { ...fs, watch: vi.fn(fs.watch) };
});
const { watch: reallyWatch } = await vi.importActual<typeof import('node:fs')>('node:fs');

let home: string;
let folder: string;
let heard: Heard[];
let deaf: (string | undefined)[];
let exchanged: string[];
let watcher: FolderWatcher | undefined;

beforeEach(() => {
  home = realpathSync(mkdtempSync(path.join(tmpdir(), 'standfirst-watcher-')));
  folder = path.join(home, 'content');
  [heard, deaf, exchanged] = [[], [], []];
  write('articles/a.mdx');
});

afterEach(() => {
  watcher?.close();
  vi.mocked(watchOne).mockImplementation(reallyWatch);
  rmSync(home, { recursive: true, force: true });
});

const at = (file: string) => path.join(folder, file);

function write(file: string): void {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), String(Math.random()));
}

function watch(): FolderWatcher {
  watcher = new FolderWatcher(folder, {
    onChange: (what) => heard.push(what),
    onDeaf: (reason) => deaf.push(reason),
    onExchange: (which) => exchanged.push(which) > 0,
    follows: isContentSubfolder,
  });
  return watcher;
}

/** Waits for what must come about, however slow the machine. */
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 30_000, interval: 10 });

const isHeard = (file: string) => heard.some((what) => what === 'anything' || what.includes(file));

/** That a change is heard of by an event, without anybody verifying. */
async function expectHeard(file: string): Promise<void> {
  heard.length = 0;
  write(file);
  await eventually(() => expect(isHeard(file)).toBe(true));
}

/** As what watches the content does, until something has come of it. */
const verified = (check: () => unknown) =>
  eventually(() => {
    watcher?.verify();
    check();
  });

test('changes are reported by name, in folders that appear later too', async () => {
  watch();
  write('articles/a.mdx');
  await eventually(() => expect(heard).toContainEqual(['articles/a.mdx']));
  await expectHeard('articles/2026/b.mdx');
  await expectHeard('articles/2026/b.mdx');
  expect(exchanged).toEqual([]);
});

test('folders that are left out are not watched', async () => {
  write('.git/objects/a');
  write('_drafts/a');
  watch();
  write('.git/objects/b');
  write('_drafts/b');
  await expectHeard('articles/a.mdx');
  expect(heard.flat()).not.toContain('.git/objects/b');
  expect(heard.flat()).not.toContain('_drafts/b');
});

describe('another folder', () => {
  const prepare = (name: string) => {
    const other = path.join(home, name);
    mkdirSync(path.join(other, 'articles'), { recursive: true });
    return other;
  };

  test('in the place of the content folder is watched, and nothing else', async () => {
    watch();
    const other = prepare('other');
    renameSync(folder, path.join(home, 'earlier'));
    renameSync(other, folder);
    await verified(() => expect(exchanged).toEqual(['']));
    await expectHeard('articles/a.mdx');
    await expectHeard('articles/2026/b.mdx');
    heard.length = 0;
    writeFileSync(path.join(home, 'earlier/articles/a.mdx'), 'of nobody');
    await expectHeard('articles/b.mdx');
    expect(heard.flat()).not.toContain('articles/a.mdx');
    expect(exchanged).toEqual(['']);
  });

  test('that a link now leads to is watched', async () => {
    const [one, other] = [prepare('one'), prepare('other')];
    rmSync(folder, { recursive: true });
    symlinkSync(one, folder);
    watch();
    await expectHeard('articles/a.mdx');
    symlinkSync(other, path.join(home, 'next'));
    renameSync(path.join(home, 'next'), folder);
    await verified(() => expect(exchanged).toEqual(['']));
    await expectHeard('articles/a.mdx');
  });

  test('behind the link articles/', async () => {
    const [one, other] = [prepare('one'), prepare('other')];
    rmSync(at('articles'), { recursive: true });
    const current = path.join(home, 'current');
    symlinkSync(one, current);
    symlinkSync(path.join(current, 'articles'), at('articles'));
    watch();
    await expectHeard('articles/a.mdx');
    // Nothing happens in the content folder itself: only where the link leads to.
    rmSync(current);
    symlinkSync(other, current);
    await verified(() => expect(exchanged).toEqual(['articles']));
    await expectHeard('articles/a.mdx');
  });

  test('in the place of articles/, and of one below it', async () => {
    write('articles/2026/b.mdx');
    watch();
    const other = prepare('other');
    renameSync(at('articles'), path.join(home, 'earlier'));
    renameSync(path.join(other, 'articles'), at('articles'));
    await verified(() => expect(exchanged).toEqual(['articles']));
    await expectHeard('articles/a.mdx');
    write('articles/2026/b.mdx');
    await verified(() => expect(isHeard('articles/2026/b.mdx')).toBe(true));
    renameSync(at('articles/2026'), path.join(home, 'earlier-2026'));
    write('articles/2026/b.mdx');
    await verified(() => undefined);
    await expectHeard('articles/2026/b.mdx');
  });

  test('that appears after a while without any is watched', async () => {
    watch();
    const away = path.join(home, 'away');
    renameSync(folder, away);
    watcher?.verify();
    watcher?.verify();
    renameSync(away, folder);
    await verified(() => undefined);
    await expectHeard('articles/a.mdx');
    expect(exchanged).toEqual([]);
    expect(deaf).toEqual([]);
  });
});

test('an obstacle in one place does not affect the rest', async () => {
  symlinkSync('loop.mdx', at('articles/loop.mdx'));
  symlinkSync('round', at('articles/round'));
  watch();
  symlinkSync('later.mdx', at('articles/later.mdx'));
  symlinkSync('..', at('articles/up'));
  await eventually(() => expect(isHeard('articles/later.mdx')).toBe(true));
  await expectHeard('articles/a.mdx');
  chmodSync(at('articles'), 0o700);
  await expectHeard('articles/a.mdx');
  expect(deaf).toEqual([]);
});

describe('without events', () => {
  /** The system gives a watcher to so many folders only. */
  function limitWatchers(most: number): { raise: () => void } {
    let limit = most;
    vi.mocked(watchOne).mockImplementation(((...given: Parameters<typeof reallyWatch>) => {
      if (limit-- > 0) return reallyWatch(...given);
      throw Object.assign(new Error('ENOSPC: no space left on device, watch'), { code: 'ENOSPC' });
    }) as typeof watchOne);
    return {
      raise: () => {
        limit = Number.POSITIVE_INFINITY;
      },
    };
  }

  test('the log says so once, and once more when they are back', async () => {
    write('articles/2026/b.mdx');
    write('articles/2027/c.mdx');
    const limit = limitWatchers(2);
    watch();
    for (let time = 0; time < 3; time++) watcher?.verify();
    expect(deaf).toEqual([expect.stringContaining('ENOSPC')]);
    await expectHeard('articles/a.mdx');
    limit.raise();
    await verified(() => expect(deaf.at(-1)).toBeUndefined());
    expect(deaf).toHaveLength(2);
    await expectHeard('articles/2026/b.mdx');
    await expectHeard('articles/2027/c.mdx');
  });

  test('that the system promises but never sends, a change is still found', async () => {
    // As on a disk that another machine shares.
    const silent = { on: () => undefined, close: () => undefined };
    vi.mocked(watchOne).mockImplementation((() => silent) as unknown as typeof watchOne);
    watch();
    watcher?.verify();
    expect(heard).toEqual([]);
    write('articles/b.mdx');
    await verified(() => expect(heard).toEqual(['anything']));
    await verified(() => expect(deaf).toEqual(['none came after a change']));
  });
});
