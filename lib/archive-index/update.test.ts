import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentFolderFault, scanContent } from '@/lib/content/content-folder';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { everything } from '@/lib/newsroom/testing/everything';
import { openDatabase } from './database';
import type { IndexPlaces } from './index-file';
import { FORMAT } from './schema';
import { ARCHIVE_NOW, EVERYWHERE, writeArchive, writeGenerated } from './testing/archive';
import { SITE_YAML, type TemporaryPlaces, temporaryPlaces } from './testing/temporary';
import { updatingAsNobody } from './testing/updating-as-nobody';
import { IndexUpdater, updateIndex } from './update';

const ARTICLES = 40;

let places: TemporaryPlaces;

beforeEach(() => {
  places = temporaryPlaces();
  writeArchive(places, ARTICLES);
});

afterEach(() => places.clear());

const update = (at: IndexPlaces = places) => updateIndex(at, { now: ARCHIVE_NOW });
const inode = () => statSync(places.indexFile).ino;

function newsroom(at: IndexPlaces = places) {
  const { contentDir, indexFile } = at;
  return openNewsroom({ contentDir, indexFile, siteUrl: undefined, now: () => ARCHIVE_NOW });
}

const article = (title: string, more = '') =>
  `---\ntitle: ${title}\nstandfirst: S\npublished: 2026-11-20\nauthors: [author-1]\n${more}---\n\nwords\n`;

/** Many small files. */
function writeStubs(count: number, more = ''): void {
  for (let n = 0; n < count; n++) {
    places.write(`articles/stubs/s${n}.mdx`, `---\ntitle: Stub ${n} ${more}\n---\n`);
  }
}

/** Fails unless the index is sound and says what a rebuilt index would say. */
async function expectCorrect(): Promise<void> {
  const db = openDatabase(places.indexFile, 'read');
  expect(db.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  const words = db.all('SELECT * FROM words ORDER BY folded, word');
  db.close();
  const fresh = { ...places, indexFile: path.join(places.home, 'fresh', 'index.db') };
  rmSync(fresh.indexFile, { force: true });
  expect(update(fresh).rebuilt).toBe(true);
  expect(await everything(newsroom())).toEqual(await everything(newsroom(fresh)));
  const other = openDatabase(fresh.indexFile, 'read');
  expect(words).toEqual(other.all('SELECT * FROM words ORDER BY folded, word'));
  other.close();
}

describe('an index', () => {
  test('is created, with its folder, if there is none', async () => {
    expect(update()).toMatchObject({ rebuilt: true, deleted: 0 });
    await expectCorrect();
  });

  test('is not touched while no file changes', () => {
    const { files } = update();
    const before = statSync(places.indexFile);
    expect(update()).toEqual({ files, read: 0, deleted: 0, settling: 0, rebuilt: false });
    expect(statSync(places.indexFile)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  test('is updated in place when files are written, added, moved and deleted', async () => {
    update();
    const before = inode();
    const [first, second, third] = readdirSync(path.join(places.contentDir, 'articles/2025'));
    places.write(`articles/2025/${first}`, article('Written anew', 'topics: [Fresh]\n'));
    places.remove(`articles/2025/${second}`);
    places.remove(`articles/2025/${third}`);
    places.write(`articles/moved/${third}`, article('Moved'));
    places.write('articles/added.mdx', article('Added', 'related: [moved]\naliases: [once]\n'));
    places.write('authors/author-2.yaml', 'name: Another name\nkind: person\n');
    places.write('authors/author-6.yaml', 'name: Author 6\nkind: person\n');
    places.write('pages/about.mdx', '---\ntitle: About\n---\nwords');
    places.write('gone.yaml', 'slugs: [taken-down]');
    expect(update()).toMatchObject({ read: 7, deleted: 2, rebuilt: false });
    expect(inode()).toBe(before);
    await expectCorrect();
    expect((await newsroom().search('written', 1)).total).toBe(1);
    expect(await newsroom().topic('fresh')).toMatchObject({ articles: 1 });
    expect(await newsroom().articleAddress('taken-down')).toEqual({ is: 'gone' });
  });

  test('reads a file that was only touched, and changes nothing', () => {
    update();
    const slug = readdirSync(path.join(places.contentDir, 'articles/2025'))[0];
    const file = `articles/2025/${slug}`;
    const rowOf = () => {
      const db = openDatabase(places.indexFile, 'write');
      // Marks the row, so that one that was written again is told from it.
      const row = db.get<{ kicker: string | null }>(
        "SELECT data ->> '$.kicker' AS kicker FROM entries WHERE file = :file",
        { file },
      );
      db.run("UPDATE entries SET data = json_set(data, '$.kicker', 'marked') WHERE file = :file", {
        file,
      });
      db.close();
      return row?.kicker;
    };
    expect(rowOf()).toBeNull();
    utimesSync(path.join(places.contentDir, file), new Date(), new Date());
    expect(update()).toMatchObject({ read: 1, rebuilt: false });
    expect(rowOf()).toBe('marked');
    expect(update()).toMatchObject({ read: 0 });
    places.write(file, article('Other'));
    expect(update()).toMatchObject({ read: 1, rebuilt: false });
    expect(rowOf()).toBeNull();
  });

  test('recounts the words of headlines that are saved again, changed or deleted', async () => {
    for (const name of ['a', 'b']) places.write(`articles/${name}.mdx`, article('Merlin'));
    for (let save = 0; save < 5; save++) {
      places.write('articles/c.mdx', article('Marlin', `topics: [T${save}]\n`));
      update();
    }
    const suggested = async () => (await newsroom().search('mxrlin', 1)).suggestion;
    expect(await suggested()).toBe('merlin');
    places.write('articles/b.mdx', article('Märlin'));
    update();
    await expectCorrect();
    for (const name of ['a', 'b', 'c']) places.remove(`articles/${name}.mdx`);
    update();
    await expectCorrect();
    expect(await suggested()).toBeUndefined();
  });

  test('applies a deletion while another file is being written', async () => {
    places.write('articles/gone.mdx', article('Gone'));
    places.write('articles/busy.mdx', article('Busy'));
    const updater = new IndexUpdater(places);
    const long = new Date(1000);
    for (const name of ['gone', 'busy']) {
      utimesSync(path.join(places.contentDir, `articles/${name}.mdx`), long, long);
    }
    updater.update('anything', { now: ARCHIVE_NOW });
    places.remove('articles/gone.mdx');
    places.write('articles/busy.mdx', article('Busier'));
    const written = statSync(path.join(places.contentDir, 'articles/busy.mdx')).mtimeMs;
    const options = { now: written + 1, isPatient: true };
    expect(updater.update('anything', options)).toMatchObject({ read: 0, deleted: 1, settling: 1 });
    updater.close();
    expect(await newsroom().articleAddress('gone')).toEqual({ is: 'unknown' });
    expect((await newsroom().entry('busy'))?.headline).toBe('Busy');
  });

  test('is not rebuilt when the folder is copied', async () => {
    update();
    const before = await everything(newsroom());
    const copy = path.join(places.home, 'copy');
    cpSync(places.contentDir, copy, { recursive: true });
    const elsewhere = { ...places, contentDir: copy };
    const { files, ...summary } = update(elsewhere);
    expect(summary).toEqual({ read: files, deleted: 0, settling: 0, rebuilt: false });
    expect(await everything(newsroom(elsewhere))).toEqual(before);
    expect(update(elsewhere)).toMatchObject({ read: 0, rebuilt: false });
  });

  test('is not rebuilt when all files of a large archive are touched', () => {
    writeStubs(1100);
    update();
    const was = inode();
    const later = new Date(Date.now() + 5000);
    for (const { file } of scanContent(places.contentDir)) {
      utimesSync(path.join(places.contentDir, file), later, later);
    }
    const { files, ...summary } = update();
    expect(summary).toEqual({ read: files, deleted: 0, settling: 0, rebuilt: false });
    expect(inode()).toBe(was);
    expect(update()).toMatchObject({ read: 0, rebuilt: false });
  });

  test('can be read while a large change is being made', () => {
    writeStubs(600);
    update();
    const was = inode();
    writeStubs(510, 'anew');
    const reader = openDatabase(places.indexFile, 'read');
    reader.exec('PRAGMA busy_timeout = 0');
    let asked = 0;
    const summary = updateIndex(places, {
      now: ARCHIVE_NOW,
      onProgress: () => {
        // Neither is it locked, nor has any of the change come through.
        const sql = "SELECT count(*) AS found FROM entries WHERE headline LIKE '% anew'";
        if (asked++ % 50 === 0) expect(reader.get(sql)).toMatchObject({ found: 0 });
      },
    });
    expect(asked).toBe(510);
    expect(summary).toMatchObject({ read: 510, rebuilt: false });
    // The file that readers had open was never written to.
    expect(inode()).not.toBe(was);
    expect(reader.get('PRAGMA integrity_check')).toMatchObject({ integrity_check: 'ok' });
    reader.close();
    const after = openDatabase(places.indexFile, 'read');
    const sql = "SELECT count(*) AS found FROM entries WHERE headline LIKE '% anew'";
    expect(after.get(sql)).toMatchObject({ found: 510 });
    expect(after.get('PRAGMA integrity_check')).toMatchObject({ integrity_check: 'ok' });
    after.close();
    expect(update()).toMatchObject({ read: 0 });
  });

  test('loses nothing when it is deleted', async () => {
    update();
    places.write('articles/added.mdx', article('Added'));
    update();
    const before = await everything(newsroom());
    rmSync(path.dirname(places.indexFile), { recursive: true });
    expect(await everything(newsroom())).toEqual(before);
    expect(existsSync(places.indexFile)).toBe(true);
  });

  test('has every date in the zone of the site, and is rebuilt when that changes', async () => {
    update();
    places.write('site.yaml', SITE_YAML.replace('Europe/London', 'Europe/Sarajevo'));
    expect(update()).toMatchObject({ rebuilt: true });
    await expectCorrect();
    expect((await newsroom().newest(1))[0]?.published.iso).toMatch(/\+0[12]:00$/);
    places.write('site.yaml', SITE_YAML.replace('name: N', 'name: M'));
    expect(update()).toMatchObject({ rebuilt: true });
    places.write('site.yaml', SITE_YAML);
    expect(update()).toMatchObject({ rebuilt: false, read: 1 });
  });

  test('is rebuilt when a third of a large archive has changed', async () => {
    const large = writeArchive(places, 1200);
    update();
    for (const one of large.slice(0, 1001)) writeGenerated(places, { ...one, topics: ['New'] });
    expect(update()).toMatchObject({ rebuilt: true });
    await expectCorrect();
  });

  test('keeps its content when that happens while the site file is in error', async () => {
    const large = writeArchive(places, 1200);
    update();
    const count = await newsroom().count();
    places.write('site.yaml', 'name: [N]');
    for (const one of large.slice(0, 1001)) writeGenerated(places, { ...one, topics: ['New'] });
    expect(update()).toMatchObject({ rebuilt: false });
    expect(await newsroom().count()).toBe(count);
    expect((await newsroom().site()).name).toBe('N');
  });

  test('reports its progress', () => {
    const told: [number, number][] = [];
    const onProgress = (done: number, total: number) => told.push([done, total]);
    const { files } = updateIndex(places, { now: ARCHIVE_NOW, onProgress });
    expect(told).toHaveLength(files);
    expect(told.at(-1)).toEqual([files, files]);
  });

  test('is not made from a missing folder', async () => {
    update();
    const before = await newsroom().count();
    rmSync(places.contentDir, { recursive: true });
    expect(() => update()).toThrow('is not there');
    expect(await newsroom().count()).toBe(before);
  });
});

describe('a file in error', () => {
  const at = 'articles/of-note.mdx';

  test('that names an author who does not exist leaves its last good version listed', async () => {
    places.write(at, article('Good'));
    update();
    places.write(at, article('Better').replace('author-1', 'auther-1'));
    update();
    expect((await newsroom().entry('of-note'))?.headline).toBe('Good');
    expect(await newsroom().problemsOf('of-note')).toMatchObject([
      { file: at, line: 5, column: 11, message: 'there is no author `auther-1` in authors/' },
    ]);
    places.write('authors/auther-1.yaml', 'name: Auther\nkind: person\n');
    update();
    expect(await newsroom().entry('of-note')).toMatchObject({
      headline: 'Better',
      authors: [{ name: 'Auther' }],
    });
    expect(await newsroom().problemsOf('of-note')).toEqual([]);
  });

  test('has all of its errors found at once, including unknown authors', async () => {
    places.write(at, `${article('Bad', 'nonsense: x\n').replace('author-1', 'nobody')}{x}`);
    update();
    const messages = async () =>
      (await newsroom().problemsOf('of-note')).map(({ line, message }) => `${line} ${message}`);
    expect(await messages()).toEqual([
      '6 unknown key `nonsense`',
      '10 code is not run here: `{x}`',
    ]);
    places.write(at, `${article('Bad').replace('author-1', 'nobody')}{x}`);
    update();
    expect(await messages()).toEqual([
      '5 there is no author `nobody` in authors/',
      '9 code is not run here: `{x}`',
    ]);
    places.write('authors/nobody.yaml', 'name: Nobody\nkind: person\n');
    update();
    expect(await messages()).toEqual(['9 code is not run here: `{x}`']);
  });

  test('that shares its slug with another keeps the one that was listed, in error or not', async () => {
    places.write(at, article('Good'));
    update();
    places.write(at, `${article('Bad')}{x}`);
    places.write('articles/twins/of-note.mdx', article('Other'));
    update();
    expect((await newsroom().entry('of-note'))?.headline).toBe('Good');
    places.write('articles/twins/of-note.mdx', article('Other', 'draft: true\n'));
    update();
    expect(await newsroom().entry('of-note')).toBeUndefined();
    expect(await newsroom().articleAddress('of-note')).toEqual({ is: 'unknown' });
  });

  test('whose name a folder has is read once it is a file', async () => {
    const file = path.join(places.contentDir, 'gone.yaml');
    mkdirSync(file);
    update();
    expect(await newsroom().problems()).toContainEqual(
      expect.objectContaining({ file: 'gone.yaml', severity: 'error' }),
    );
    expect(update()).toMatchObject({ read: 0 });
    rmSync(file, { recursive: true });
    places.write('gone.yaml', 'slugs: [a]');
    expect(update()).toMatchObject({ read: 1 });
    expect(await newsroom().articleAddress('a')).toEqual({ is: 'gone' });
    expect(update()).toMatchObject({ read: 0 });
  });
});

describe('a file in the place of an index', () => {
  const setUp: Record<string, () => void> = {
    'a text file': () => writeFileSync(places.indexFile, 'SQLite format 4\n'.repeat(500)),
    'an empty file': () => writeFileSync(places.indexFile, ''),
    'half of an index': () => truncateSync(places.indexFile, statSync(places.indexFile).size / 2),
    'a page of an index': () => truncateSync(places.indexFile, 4096),
    'a database of somebody else': () => {
      rmSync(places.indexFile);
      const db = openDatabase(places.indexFile, 'write');
      db.exec('CREATE TABLE entries (id INTEGER PRIMARY KEY); INSERT INTO entries VALUES (1)');
      db.close();
    },
    'an index of an old format': () => {
      const db = openDatabase(places.indexFile, 'write');
      db.exec(`PRAGMA user_version = ${FORMAT - 1}`);
      db.close();
    },
    'an index that was never finished': () => {
      const db = openDatabase(places.indexFile, 'write');
      db.exec('PRAGMA application_id = 0; DELETE FROM entries');
      db.close();
    },
    'an index of another content folder': () => {
      const other = temporaryPlaces();
      other.write('authors/author-1.yaml', 'name: Other\nkind: person\n');
      other.write('articles/other.mdx', article('Other'));
      update({ contentDir: other.contentDir, indexFile: places.indexFile });
      other.clear();
    },
  };

  test.each(Object.keys(setUp))('is rebuilt, not trusted, when it is %s', async (name) => {
    update();
    setUp[name]?.();
    expect(update()).toMatchObject({ rebuilt: true });
    await expectCorrect();
  });

  test.each([
    'a text file',
    'an empty file',
    'a database of somebody else',
    'an index of an old format',
  ])('is rebuilt by a reader that finds %s', async (name) => {
    update();
    const before = await everything(newsroom());
    setUp[name]?.();
    expect(await everything(newsroom())).toEqual(before);
  });

  test('may disappear while it is read', async () => {
    const reading = newsroom();
    const before = await everything(reading);
    rmSync(places.indexFile);
    expect(await everything(reading)).toEqual(before);
    writeFileSync(`${places.indexFile}.text`, 'text');
    renameSync(`${places.indexFile}.text`, places.indexFile);
    expect(await everything(reading)).toEqual(before);
  });

  test('is cleared of files that a killed process left beside it an hour ago', () => {
    update();
    const leave = (name: string, at: Date) => {
      const file = path.join(path.dirname(places.indexFile), name);
      writeFileSync(file, '');
      utimesSync(file, at, at);
    };
    const longAgo = new Date(Date.now() - 2 * 3_600_000);
    leave('index.db.1.new', longAgo);
    leave('index.db.1.new-journal', longAgo);
    leave('index.db.2.new', new Date());
    leave('other.db.1.new', longAgo);
    rmSync(places.indexFile);
    update();
    expect(readdirSync(path.dirname(places.indexFile)).sort()).toEqual([
      'index.db',
      'index.db.2.new',
      'other.db.1.new',
    ]);
  });
});

/** What a process leaves that is killed in the middle of writing: pages of both states, and a journal. */
function killInTheMiddle(): void {
  const { indexFile } = places;
  const before = readFileSync(indexFile);
  const db = openDatabase(indexFile, 'write');
  // More than the cache takes, so that SQLite writes pages before the end of the transaction.
  db.exec('PRAGMA cache_size = 1; BEGIN IMMEDIATE');
  db.exec("UPDATE entries SET data = json_set(data, '$.headline', hex(zeroblob(10000)))");
  copyFileSync(indexFile, `${indexFile}.torn`);
  copyFileSync(`${indexFile}-journal`, `${indexFile}.torn-journal`);
  db.exec('ROLLBACK');
  db.close();
  renameSync(`${indexFile}.torn`, indexFile);
  renameSync(`${indexFile}.torn-journal`, `${indexFile}-journal`);
  expect(readFileSync(indexFile).equals(before)).toBe(false);
}

describe('an index whose writer was killed', () => {
  let before: Awaited<ReturnType<typeof everything>>;

  beforeEach(async () => {
    update();
    before = await everything(newsroom());
    killInTheMiddle();
    expect(statSync(`${places.indexFile}-journal`).size).toBeGreaterThan(0);
  });

  test('is read as it was before', async () => {
    expect(await everything(newsroom())).toEqual(before);
    expect(existsSync(`${places.indexFile}-journal`)).toBe(false);
  });

  test('is updated in place', async () => {
    const was = inode();
    places.write('articles/added.mdx', article('Added'));
    expect(update()).toMatchObject({ read: 1, rebuilt: false });
    expect(inode()).toBe(was);
    await expectCorrect();
  });

  test('does not spoil the one that is made when it is deleted, and its journal left', async () => {
    // The same files would give the same pages.
    writeArchive(places, ARTICLES + 10);
    rmSync(places.indexFile);
    expect(update()).toMatchObject({ rebuilt: true });
    await expectCorrect();
  });

  test('does not spoil the one that is made in its place', async () => {
    places.write('site.yaml', SITE_YAML.replace('Europe/London', 'Europe/Sarajevo'));
    expect(update()).toMatchObject({ rebuilt: true });
    await expectCorrect();
  });

  test('does not harm it either when it is no longer a database', async () => {
    writeArchive(places, ARTICLES + 10);
    writeFileSync(places.indexFile, 'text');
    expect(update()).toMatchObject({ rebuilt: true });
    await expectCorrect();
  });
});

describe('what cannot be read', () => {
  const articles = () => path.join(places.contentDir, 'articles');
  const elsewhere = () => path.join(places.home, 'elsewhere');
  const messages = async () => (await newsroom().problems()).map(({ message }) => message);
  const lists = async () => ({
    newest: (await newsroom().newest(ARTICLES)).map(({ slug }) => slug),
    topics: await newsroom().topics(1),
    found: (await newsroom().search(EVERYWHERE, 1)).total,
  });

  /** As when a disk is not there that `articles` leads to. */
  function takeArticlesAway(): void {
    renameSync(articles(), elsewhere());
    symlinkSync('/nowhere', articles());
  }

  function bringArticlesBack(): void {
    rmSync(articles());
    renameSync(elsewhere(), articles());
  }

  test('stays as it was, in lists and search too, while everything else changes', async () => {
    update();
    const before = await lists();
    takeArticlesAway();
    expect(update()).toMatchObject({ read: 1, deleted: 0 });
    expect(update()).toMatchObject({ read: 0, deleted: 0 });
    expect(await lists()).toEqual(before);
    expect(await messages()).toContainEqual(expect.stringContaining('a link that leads nowhere'));
    // More than the third of all files after which the index is rebuilt.
    for (let at = 0; at < 1200; at++) {
      places.write(`authors/more-${at}.yaml`, `name: More ${at}\nkind: person\n`);
    }
    expect(update()).toMatchObject({ read: 1200, deleted: 0, rebuilt: false });
    for (let at = 0; at < 1200; at++) places.remove(`authors/more-${at}.yaml`);
    bringArticlesBack();
    // With what stood in the way of the articles.
    expect(update()).toMatchObject({ deleted: 1201 });
    await expectCorrect();
  });

  test('and has been deleted meanwhile is gone once that can be seen', async () => {
    update();
    takeArticlesAway();
    update();
    const [first = ''] = readdirSync(path.join(elsewhere(), '2025'));
    rmSync(path.join(elsewhere(), '2025', first));
    update();
    bringArticlesBack();
    // The file, and what stood in its way.
    expect(update()).toMatchObject({ deleted: 2 });
    await expectCorrect();
  });

  test('because it is now a link is removed, and named', async () => {
    places.write('articles/linked.mdx', article('Linked'));
    update();
    renameSync(path.join(articles(), 'linked.mdx'), elsewhere());
    symlinkSync(elsewhere(), path.join(articles(), 'linked.mdx'));
    update();
    expect(await newsroom().articleAddress('linked')).toEqual({ is: 'unknown' });
    expect(await messages()).toContain('this is a symbolic link: linked files are not read');
    rmSync(path.join(articles(), 'linked.mdx'));
    renameSync(elsewhere(), path.join(articles(), 'linked.mdx'));
    update();
    expect(await newsroom().articleAddress('linked')).toEqual({ is: 'public' });
    expect(await messages()).not.toContain('this is a symbolic link: linked files are not read');
    await expectCorrect();
  });

  test.each([['file'], ['folder']])(
    'by another user: a %s with its right taken away',
    async (kind) => {
      const locked = path.join(articles(), 'locked');
      places.write('articles/locked/of-note.mdx', article('Of note'));
      const target = kind === 'file' ? path.join(locked, 'of-note.mdx') : locked;
      const asNobody = await updatingAsNobody(places);
      expect(asNobody()).toEqual({ headline: 'Of note', problems: [] });
      chmodSync(target, 0);
      const kept = asNobody();
      expect(kept.headline).toBe('Of note');
      expect(kept.problems).toEqual([
        expect.stringMatching(
          `^articles/locked.*: error: the ${kind} cannot be read: permission is denied \\(EACCES\\)`,
        ),
      ]);
      expect(asNobody()).toEqual(kept);
      chmodSync(target, 0o755);
      expect(asNobody()).toEqual({ headline: 'Of note', problems: [] });
      chmodSync(target, 0);
      asNobody();
      chmodSync(target, 0o755);
      rmSync(target, { recursive: true });
      expect(asNobody()).toEqual({ problems: [] });
    },
  );
});

test('a fault of the content folder changes nothing: it is not a withdrawal', async () => {
  update();
  const before = (await newsroom().newest(ARTICLES)).map(({ slug }) => slug);
  places.remove('site.yaml');
  for (const file of readdirSync(path.join(places.contentDir, 'articles/2025'))) {
    places.remove(`articles/2025/${file}`);
  }
  expect(() => update()).toThrow(ContentFolderFault);
  expect((await newsroom().newest(ARTICLES)).map(({ slug }) => slug)).toEqual(before);
});

test('a file of the same length and modification time is still noticed as changed', async () => {
  const file = path.join(places.contentDir, 'articles/mayor.mdx');
  const write = (title: string) => {
    places.write('articles/mayor.mdx', article(title));
    utimesSync(file, new Date(1000), new Date(1000));
  };
  write('Mayor wins by 12 votes');
  update();
  write('Mayor wins by 21 votes');
  expect(update()).toMatchObject({ read: 1 });
  expect((await newsroom().entry('mayor'))?.headline).toBe('Mayor wins by 21 votes');
});
