import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './database';
import { type TemporaryPlaces, temporaryPlaces } from './testing/temporary';
import { IndexUpdater, updateIndex } from './update';

const options = { now: Date.UTC(2026, 0, 2) };

let places: TemporaryPlaces;
let updates: IndexUpdater;

beforeEach(() => {
  places = temporaryPlaces();
  updates = new IndexUpdater(places);
  updateIndex(places, options);
});

afterEach(() => {
  updates.close();
  places.clear();
});

const save = (slug: string, title = slug) => {
  places.write(`articles/${slug}.mdx`, `---\ntitle: ${title}\n---\n`);
  return updates.update([`articles/${slug}.mdx`], options);
};

const titles = () => {
  const db = openDatabase(places.indexFile, 'read');
  const rows = db.all<{ headline: string }>('SELECT headline FROM entries ORDER BY headline');
  db.close();
  return rows.map(({ headline }) => headline);
};

test('only what was named is checked', () => {
  places.write('articles/unnamed.mdx', '---\ntitle: Unnamed\n---\n');
  expect(save('a')).toEqual({ files: 1, read: 1, deleted: 0, settling: 0, rebuilt: false });
  expect(updates.update(['articles/a.mdx'], options)).toMatchObject({ read: 0 });
  expect(save('a', 'b')).toMatchObject({ read: 1 });
  expect(titles()).toEqual(['b']);
  places.remove('articles/a.mdx');
  expect(updates.update(['articles/a.mdx'], options)).toMatchObject({ deleted: 1 });
  expect(titles()).toEqual([]);
});

test('an index that is deleted between updates is rebuilt', () => {
  save('a');
  rmSync(places.indexFile);
  expect(save('b')).toMatchObject({ rebuilt: true });
  expect(save('c')).toMatchObject({ rebuilt: false });
  expect(titles()).toEqual(['a', 'b', 'c']);
});

test('an index that another process puts in its place is the one that is updated', () => {
  save('a');
  rmSync(places.indexFile);
  updateIndex(places, options);
  expect(save('b')).toMatchObject({ read: 1, rebuilt: false });
  expect(titles()).toEqual(['a', 'b']);
});

test('another time zone of the site rebuilds the index', () => {
  save('a');
  places.write('site.yaml', 'name: N\ndescription: D\nurl: https://example.org\ntimeZone: UTC\n');
  expect(updates.update(['site.yaml'], options)).toMatchObject({ rebuilt: false });
  places.write(
    'site.yaml',
    'name: N\ndescription: D\nurl: https://example.org\ntimeZone: UTC\nlocale: en\nnavigation: [{label: Front, href: /}]\n',
  );
  expect(updates.update(['site.yaml'], options)).toMatchObject({ rebuilt: true });
});
