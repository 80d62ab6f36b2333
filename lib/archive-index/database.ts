import { existsSync } from 'node:fs';
import Libsql from 'libsql';

/**
 * The SQLite driver. libsql, because its binaries come inside its registry packages: better-sqlite3
 * downloads or compiles at install (78 s with a compiler, an error without, on a bare Node 20), and
 * is no faster. Only this module names it, so that node:sqlite can take its place.
 */
export interface Database {
  exec(sql: string): void;
  /** The rows of a query, or none. Parameters are bound by name: `{ slug }` to `:slug`. */
  all<Row>(sql: string, parameters?: Parameters): Row[];
  /** The first row of a query. */
  get<Row>(sql: string, parameters?: Parameters): Row | undefined;
  /** Runs a statement that returns no rows, and returns the id of the row it made last. */
  run(sql: string, parameters?: Parameters): number;
  /** Runs the work in one write transaction, which is kept entirely or not at all. */
  transaction<Value>(work: () => Value): Value;
  close(): void;
}

export type Parameters = Record<string, string | number | null | Uint8Array>;

type Statement = Libsql.Statement<[Parameters]>;

/** How long to wait for another process that writes, in milliseconds, unless told otherwise. */
const BUSY_MS = 10_000;

/**
 * Opens a database file.
 *
 * @param mode `read` never writes, and works on a read-only disk; `write` makes the file if need be
 * @param busyMs how long to wait for another process that writes, in milliseconds; then it is SQLITE_BUSY
 * @throws Error when the file is not a database or cannot be opened
 */
export function openDatabase(file: string, mode: 'read' | 'write', busyMs = BUSY_MS): Database {
  // libsql takes no flags. It opens for writing where the disk allows that, which a reader needs too:
  // to undo what a killed writer left half done.
  if (mode === 'read' && !existsSync(file)) throw new Error(`there is no file ${file}`);
  const db = new Libsql(file);
  db.exec(`PRAGMA busy_timeout = ${busyMs}`);
  if (mode === 'read') db.exec('PRAGMA query_only = 1');
  const statements = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = db.prepare<Parameters>(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  const ask = <Answer>(sql: string, question: (statement: Statement) => Answer): Answer => {
    try {
      return question(prepare(sql));
    } catch (error) {
      // It would keep the parameters of the call that failed: libsql does not reset it.
      statements.delete(sql);
      throw error;
    }
  };
  /**
   * libsql does not reset a statement that was refused the lock: it would hold the lock from the next query on, so
   * that nobody could write, and answer that query with the previous parameters. So nothing is prepared before the
   * lock is obtained; `exec` leaves no statement behind.
   */
  const read = <Answer>(sql: string, question: (statement: Statement) => Answer): Answer => {
    if (db.inTransaction) return ask(sql, question);
    try {
      db.exec('BEGIN; SELECT 1 FROM sqlite_master');
      return ask(sql, question);
    } finally {
      if (db.inTransaction) db.exec('ROLLBACK');
    }
  };
  return {
    exec: (sql) => {
      db.exec(sql);
    },
    all: <Row>(sql: string, parameters: Parameters = {}) =>
      read(sql, (statement) => statement.all(parameters) as Row[]),
    get: <Row>(sql: string, parameters: Parameters = {}) =>
      read(sql, (statement) => statement.get(parameters) as Row | undefined),
    run: (sql, parameters = {}) =>
      ask(sql, (statement) => Number(statement.run(parameters).lastInsertRowid)),
    transaction: (work) => {
      db.exec('BEGIN IMMEDIATE');
      try {
        const value = work();
        db.exec('COMMIT');
        return value;
      } catch (error) {
        // After some errors SQLite has already rolled back.
        if (db.inTransaction) db.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => {
      statements.clear();
      db.close();
    },
  };
}

/** SQLite's name for the error (https://sqlite.org/rescode.html); none for other errors. */
export function sqliteCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
