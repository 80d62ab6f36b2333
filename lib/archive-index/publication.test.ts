import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ALWAYS,
  comesOutSql,
  draftSql,
  EMBARGOED_SQL,
  HELD_BACK_SQL,
  heldBack,
  heldSql,
  isPublic,
  PUBLIC_BY_TIME_SQL,
  PUBLIC_SQL,
  publicationState,
  publicFrom,
} from '@/lib/content/visibility';
import { type Database, openDatabase } from './database';
import { relist } from './relist';
import { INDEXES, SCHEMA } from './schema';

let db: Database;

beforeEach(() => {
  db = openDatabase(':memory:', 'write');
  db.exec(SCHEMA);
  db.exec(INDEXES);
});

afterEach(() => db.close());

const NOW = 1000;
const aMoment = fc.option(fc.constantFrom(-5, 0, 999, NOW, 1001, 5000), { nil: undefined });

const anEntry = fc.record({
  slug: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  kind: fc.constantFrom('article', 'stub', 'broken'),
  draft: fc.boolean(),
  isDecided: fc.boolean(),
  published: aMoment,
  embargo: aMoment,
});

type Entry = typeof anEntry extends fc.Arbitrary<infer Value> ? Value : never;

function insert(entry: Entry, id: number): void {
  const { slug, kind, draft, isDecided, published, embargo } = entry;
  db.run(
    `INSERT INTO entries (id, file, slug, state, stale, checked, draft, public_from, published, headline, data)
     VALUES (:id, :file, :slug, :kind, 0, 1, :draft, :from, :published, '', :data)`,
    {
      id,
      file: `articles/${id}.mdx`,
      slug,
      kind,
      draft: Number(isDecided && draft),
      from: publicFrom(isDecided ? visibilityOf(entry) : undefined),
      published: published ?? null,
      data: JSON.stringify({ draft, embargo: embargo === undefined ? null : { epochMs: embargo } }),
    },
  );
}

function visibilityOf({ draft, published, embargo }: Entry) {
  const from = Math.max(...[published, embargo].map((at) => at ?? Number.NEGATIVE_INFINITY));
  return draft ? ({ draft } as const) : ({ draft, from } as const);
}

interface Row {
  id: number;
  draft: number;
  public_from: number | null;
  listed: number;
  isPublic: number;
  isPublicByTime: number;
  isEmbargoed: number;
  held: string | null;
}

test('the predicates in SQL and in TypeScript agree on every entry at every moment', () => {
  fc.assert(
    fc.property(
      fc.array(anEntry, { maxLength: 12 }),
      fc.subarray(['a', 'b', 'c']),
      fc.constantFrom(0, 999, NOW, 1001, 9999),
      (entries, gone, now) => {
        db.exec('DELETE FROM entries; DELETE FROM gone');
        entries.forEach(insert);
        for (const slug of gone) db.run('INSERT INTO gone (slug) VALUES (:slug)', { slug });
        relist(db, undefined, NOW);
        const rows = db.all<Row>(
          `SELECT id, draft, public_from, listed, ${PUBLIC_SQL} AS isPublic,
             ${PUBLIC_BY_TIME_SQL} AS isPublicByTime, ${EMBARGOED_SQL} AS isEmbargoed,
             ${HELD_BACK_SQL} AS held FROM entries`,
          { now },
        );
        expect(rows).toHaveLength(entries.length);
        for (const row of rows) {
          const entry = entries[row.id] as Entry;
          const { slug, kind, isDecided, draft, published, embargo } = entry;
          const state = publicationState(row, now);
          expect(row.isPublic === 1).toBe(state === 'public');
          expect(row.isPublicByTime).toBe(row.isPublic);
          expect(row.isEmbargoed === 1).toBe(state === 'embargo' && row.listed === 1);
          // By what the file says, and by what stands beside it.
          const isAlone = entries.filter((other) => other.slug === slug).length === 1;
          const mayBeListed = kind !== 'broken' && isAlone && !gone.includes(slug);
          const said = isDecided ? visibilityOf(entry) : undefined;
          expect(state === 'public').toBe(isPublic(said, now) && mayBeListed);
          const filed = {
            draft,
            embargo: embargo === undefined ? undefined : { epochMs: embargo },
            ...(published !== undefined && { published: { epochMs: published } }),
          };
          expect(row.held ?? undefined).toBe(heldBack(filed, now));
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("what holds an entry back is the same in the index of readers and in the desk's", () => {
  fc.assert(
    fc.property(
      fc.array(anEntry, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(0, 999, NOW, 1001, 9999),
      (entries, now) => {
        const decided = entries.map((entry) => ({ ...entry, isDecided: true }));
        db.exec('DELETE FROM entries');
        decided.forEach(insert);
        for (const of of ['readers', 'desk']) {
          if (of === 'desk')
            db.run('UPDATE entries SET draft = 0, public_from = :ALWAYS', { ALWAYS });
          const rows = db.all<{ id: number; draft: number; comesOut: number; held: number }>(
            `SELECT id, ${draftSql('entries')} AS draft, ${comesOutSql('entries')} AS comesOut,
               ${heldSql('entries')} AS held FROM entries`,
            { now },
          );
          for (const { id, draft, comesOut, held } of rows) {
            const said = visibilityOf(decided[id] as Entry);
            expect(draft === 1, of).toBe(said.draft);
            if (!said.draft) expect(comesOut, of).toBe(publicFrom(said));
            expect(held === 1, of).toBe(!isPublic(said, now));
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});
