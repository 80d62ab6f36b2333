import { isWithinOneEdit } from '@/lib/spelling/one-edit';
import type { FoundProblem } from './found-problem';
import type { IndexReader } from './reader';
import { inScope, scopeParameters } from './scope';

/** Warnings for probable slips in the series that articles name, in all files or in one. */
export function seriesProblems(reader: IndexReader, file: string | undefined): FoundProblem[] {
  return [...samePart(reader, file), ...otherSpelling(reader, file), ...nearlyAlike(reader, file)];
}

function samePart(reader: IndexReader, file: string | undefined): FoundProblem[] {
  const rows = reader.all<{ file: string; name: string; part: number; other: string }>(
    `SELECT entries.file, entries.data ->> '$.series.name' AS name, entries.part, min(others.file) AS other
     FROM entries JOIN entries AS others
       ON others.series = entries.series AND others.part = entries.part AND others.file <> entries.file
     WHERE entries.series IS NOT NULL AND others.slug <> entries.slug AND ${inScope('entries', file)}
     GROUP BY entries.file`,
    scopeParameters(file),
  );
  return rows.map(({ file: at, name, part, other }) => ({
    ...warning(at, ['series', 'part']),
    code: 'same-part',
    message: `another article is part ${part} of the series \`${name}\` too: ${other}`,
    remedy: 'Give each part its own number: readers follow them in that order.',
  }));
}

/** The spelling of each series' name, which the first part decides. */
const WRITTEN = `written AS (
  SELECT series, data ->> '$.series.name' AS first,
    row_number() OVER (PARTITION BY series ORDER BY part, published IS NULL, published, slug) AS place
  FROM entries WHERE series IS NOT NULL)`;

function otherSpelling(reader: IndexReader, file: string | undefined): FoundProblem[] {
  const rows = reader.all<{ file: string; name: string; first: string }>(
    `WITH ${WRITTEN}
     SELECT file, data ->> '$.series.name' AS name, first
     FROM entries JOIN written ON written.series = entries.series AND place = 1
     WHERE data ->> '$.series.name' <> first AND ${inScope('entries', file)}`,
    scopeParameters(file),
  );
  return rows.map(({ file: at, name, first }) => ({
    ...warning(at, ['series', 'name']),
    code: 'similar-series',
    message: `the first part spells the name of the series differently from \`${name}\``,
    remedy: `Did you mean \`${first}\`?`,
  }));
}

interface Named {
  series: string;
  name: string;
  articles: number;
}

/** Of two series whose names are one slip apart, the one with fewer articles is probably the slip. */
function nearlyAlike(reader: IndexReader, file: string | undefined): FoundProblem[] {
  const all = reader.all<Named>(
    `WITH ${WRITTEN}
     SELECT series, max(CASE WHEN place = 1 THEN first END) AS name, count(*) AS articles
     FROM written GROUP BY series`,
  );
  const meant = probablyMeant(all);
  if (meant.size === 0) return [];
  const rows = reader.all<{ file: string; series: string; name: string }>(
    `SELECT file, series, data ->> '$.series.name' AS name FROM entries
     WHERE series IN (SELECT value FROM json_each(:slips)) AND ${inScope('entries', file)}`,
    { ...scopeParameters(file), slips: JSON.stringify([...meant.keys()]) },
  );
  return rows.map(({ file: at, series, name }) => ({
    ...warning(at, ['series', 'name']),
    code: 'similar-series',
    message: `the series \`${name}\` has nearly the same name as another`,
    remedy: `Did you mean \`${meant.get(series)}\`?`,
  }));
}

/**
 * For each series that is probably a slip, the name of the one that was meant. Two words that are
 * one slip apart become the same when the right letter of each is left out. Only such pairs are
 * compared, so the time grows with the letters of all series, not with their pairs.
 */
function probablyMeant(all: readonly Named[]): Map<string, string> {
  const alike = new Map<string, Named[]>();
  for (const one of all) {
    for (const key of withoutALetter(one.series)) {
      const others = alike.get(key);
      if (others) others.push(one);
      else alike.set(key, [one]);
    }
  }
  const meant = new Map<string, string>();
  for (const group of alike.values()) {
    const [best, ...slips] = group.toSorted(
      (a, b) => b.articles - a.articles || (a.series < b.series ? -1 : 1),
    );
    for (const slip of slips) {
      if (best && isSlip(slip.series, best.series)) meant.set(slip.series, best.name);
    }
  }
  return meant;
}

function withoutALetter(word: string): Set<string> {
  const letters = [...word];
  return new Set([word, ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))]);
}

/** Different numbers mean different series ("Elections 2024", "Elections 2025"); so do short names ("EU", "US"). */
function isSlip(slip: string, other: string): boolean {
  const digits = (word: string) => word.replace(/\P{Nd}/gu, '');
  const isLong = Math.min(slip.length, other.length) >= 4;
  return isLong && digits(slip) === digits(other) && isWithinOneEdit(slip, other);
}

function warning(file: string, key: (string | number)[]) {
  return { file, line: 1, column: 1, severity: 'warning' as const, key };
}
