import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type TemporaryPlaces, temporaryPlaces } from '@/lib/archive-index/testing/temporary';
import { IndexUpdater } from '@/lib/archive-index/update';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { WHEN_SETTLED } from './gather-events';
import { type ContentWatcher, watchContent } from './watch-content';

// Switched off, because the occasional check of everything would find it too.
vi.mock('./look-interval', () => ({ lookInterval: () => 1_000_000_000 }));

let places: TemporaryPlaces;
let watcher: ContentWatcher | undefined;

beforeEach(() => {
  places = temporaryPlaces();
  places.write('authors/desk.yaml', 'name: The desk\nkind: organisation\n');
});

afterEach(() => {
  watcher?.stop();
  places.clear();
});

const writeArticle = (slug: string) =>
  places.write(
    `articles/${slug}.mdx`,
    `---\ntitle: ${slug}\nstandfirst: S\npublished: 2026-01-01\nauthors: [desk]\n---\nWords.\n`,
  );

test('a change that could not be written to the index is written later', async () => {
  const newsroom = openNewsroom({ ...places, siteUrl: undefined, now: Date.now });
  const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 60_000, interval: 20 });
  const slugs = async () => (await newsroom.newest(100)).map(({ slug }) => slug);
  const told: string[] = [];
  writeArticle('a');
  watcher = await watchContent(places, { log: (text) => told.push(text) });
  await eventually(async () => expect(await slugs()).toEqual(['a']));
  const update = vi.spyOn(IndexUpdater.prototype, 'update').mockImplementation(() => {
    throw new Error('database is locked');
  });
  writeArticle('b');
  await eventually(() =>
    expect(told).toEqual([expect.stringContaining('The index was not updated')]),
  );
  // By then all events of the file have arrived.
  await sleep(2 * WHEN_SETTLED.longestMs);
  update.mockRestore();
  await eventually(async () => expect(await slugs()).toEqual(['a', 'b']));
});
