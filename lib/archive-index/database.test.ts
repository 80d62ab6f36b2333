import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase, sqliteCode } from './database';

const ONE = 'SELECT name FROM things WHERE id = :id';
const SOME = 'SELECT name FROM things WHERE id >= :id ORDER BY id';

let folder: string;
let writer: Database;
let reader: Database;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standfirst-database-'));
  const file = path.join(folder, 'things.db');
  writer = openDatabase(file, 'write', 0);
  writer.exec("CREATE TABLE things (id, name); INSERT INTO things VALUES (1, 'a'), (2, 'b')");
  reader = openDatabase(file, 'read', 0);
});

afterEach(() => {
  reader.close();
  writer.close();
  rmSync(folder, { recursive: true, force: true });
});

/** SQLite's name for what a call throws. */
function codeOf(call: () => unknown): string | undefined {
  try {
    call();
  } catch (error) {
    return sqliteCode(error);
  }
  return undefined;
}

describe.each(['used before', 'new'])(
  'a statement that is %s, refused while another writes',
  (kind) => {
    beforeEach(() => {
      if (kind === 'used before') for (const sql of [ONE, SOME]) reader.all(sql, { id: 1 });
      writer.exec('BEGIN EXCLUSIVE');
      for (const how of ['get', 'all'] as const) {
        for (const sql of [ONE, SOME]) {
          expect(codeOf(() => reader[how](sql, { id: 2 }))).toBe('SQLITE_BUSY');
        }
      }
      writer.exec('COMMIT');
    });

    test('answers the next question, not the one that was refused', () => {
      expect(reader.get(ONE, { id: 1 })).toMatchObject({ name: 'a' });
      expect(reader.get(ONE, { id: 3 })).toBeUndefined();
      expect(reader.all(SOME, { id: 2 })).toEqual([{ name: 'b' }]);
    });

    test('keeps nobody from writing afterwards', () => {
      // A query that takes the lock, and has to give it back.
      reader.all('SELECT count(*) FROM things');
      reader.get(SOME, { id: 1 });
      const write = () => writer.exec("INSERT INTO things VALUES (3, 'c')");
      expect(codeOf(write)).toBeUndefined();
      expect(reader.all(SOME, { id: 3 })).toEqual([{ name: 'c' }]);
    });
  },
);

test('a statement that failed answers the next question with its own parameters', () => {
  const sql = 'SELECT json_extract(:text, :path) AS found';
  expect(() => reader.get(sql, { text: 'not JSON', path: '$.a' })).toThrow('malformed JSON');
  expect(reader.get(sql, { text: '{"b": 2}', path: '$.b' })).toMatchObject({ found: 2 });
});

test('a question inside a transaction is part of it', () => {
  writer.transaction(() => {
    writer.run("INSERT INTO things VALUES (3, 'c')");
    expect(writer.get(ONE, { id: 3 })).toMatchObject({ name: 'c' });
    writer.run("INSERT INTO things VALUES (4, 'd')");
  });
  expect(reader.all(SOME, { id: 3 })).toEqual([{ name: 'c' }, { name: 'd' }]);
});
