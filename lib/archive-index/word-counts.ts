import type { Database } from './database';

/** A word of a headline: as `fold` gives it, and as it is written in lower case. */
export type Word = readonly [folded: string, word: string];

/**
 * How often each word occurs in the headlines of the index. Counted in memory and written once,
 * since many thousands of headlines share words.
 */
export class WordCounts {
  private readonly changes = new Map<string, { word: Word; by: number }>();

  /** Adds the words of a headline that enters the index. */
  add(words: readonly Word[]): void {
    this.change(words, 1);
  }

  /** Subtracts those of one that leaves it. */
  remove(words: readonly Word[]): void {
    this.change(words, -1);
  }

  /** Writes the counts. */
  write(db: Database): void {
    for (const { word, by } of this.changes.values()) {
      if (by === 0) continue;
      const [folded, written] = word;
      db.run(
        `INSERT INTO words (folded, word, count) VALUES (:folded, :written, :by)
         ON CONFLICT (folded, word) DO UPDATE SET count = count + :by`,
        { folded, written, by },
      );
      if (by < 0) {
        db.run('DELETE FROM words WHERE folded = :folded AND word = :written AND count <= 0', {
          folded,
          written,
        });
      }
    }
    this.changes.clear();
  }

  private change(words: readonly Word[], by: number): void {
    for (const word of words) {
      const key = word.join(' ');
      const known = this.changes.get(key);
      if (known) known.by += by;
      else this.changes.set(key, { word, by });
    }
  }
}
