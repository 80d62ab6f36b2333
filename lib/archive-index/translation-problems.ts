import { draftSql, heldSql } from '@/lib/content/visibility';
import { didYouMean } from '@/lib/spelling/nearest';
import type { FoundProblem } from './found-problem';
import type { IndexReader } from './reader';
import { inScope, scopeParameters } from './scope';
import { slugsLike } from './slug-queries';

interface Row {
  file: string;
  slug: string;
  original: string;
  lang: string;
  /** Whether there is a file of the original, even one in error. */
  isThere: number;
  /** The language of the original; `null` if no version of it has ever been valid. */
  originalLang: string | null;
  further: string | null;
  isDraft: number | null;
  isHeld: number | null;
  isGone: number;
}

/**
 * Warnings about a `translationOf` that does not link two texts: it names something that is not an article, an article
 * that readers do not see, another translation, or a text in the same language.
 *
 * @param now milliseconds since the epoch
 */
export function translationProblems(
  reader: IndexReader,
  { file, now }: { file?: string | undefined; now: number },
): FoundProblem[] {
  const rows = reader.all<Row>(
    `SELECT entries.file, entries.slug, entries.translation_of AS original, entries.lang,
       first.file IS NOT NULL AS isThere, first.lang AS originalLang, first.translation_of AS further,
       ${draftSql('first')} AS isDraft, ${heldSql('first')} AS isHeld,
       entries.translation_of IN (SELECT slug FROM gone) AS isGone
     FROM entries LEFT JOIN entries AS first ON first.slug = entries.translation_of
     WHERE entries.translation_of IS NOT NULL AND ${inScope('entries', file)}`,
    { ...scopeParameters(file), now },
  );
  return [...rows.flatMap((row) => problemOf(reader, row)), ...sameLanguage(reader, file)];
}

function problemOf(reader: IndexReader, row: Row): FoundProblem[] {
  const { original, isThere, originalLang, further, isDraft, isHeld, isGone, lang, slug } = row;
  const named = `\`translationOf\` names \`${original}\``;
  if (original === slug) {
    return [problem(row, 'unknown-translation', `${named}, which is this article`, 'Remove it.')];
  }
  if (isThere && originalLang === null) {
    const remedy = 'Correct that file: until then, the two are not linked.';
    return [problem(row, 'unknown-translation', `${named}, which is in error`, remedy)];
  }
  if (originalLang === null) {
    const meant = didYouMean(original, slugsLike(reader, original));
    const remedy = meant ? `Did you mean \`${meant}\`?` : 'Correct the slug, or remove it.';
    return [problem(row, 'unknown-translation', `${named}, but there is no such article`, remedy)];
  }
  if (isGone || isHeld) {
    const why = isGone ? 'is taken down' : isDraft ? 'is a draft' : 'is not published yet';
    const remedy = 'Until readers see it, the two are not linked.';
    return [problem(row, 'unknown-translation', `${named}, which ${why}`, remedy)];
  }
  if (further !== null) {
    const remedy = `Write \`translationOf: ${further}\`: all versions name the one that was written first.`;
    return [problem(row, 'translation-chain', `${named}, which is itself a translation`, remedy)];
  }
  if (originalLang === lang) {
    const remedy = 'Write the `lang` that each of them is in, or remove `translationOf`.';
    return [
      problem(row, 'same-language', `${named}, which is in the same language, \`${lang}\``, remedy),
    ];
  }
  return [];
}

/** Two translations of one article into the same language: readers are led to one of them. */
function sameLanguage(reader: IndexReader, file: string | undefined): FoundProblem[] {
  const rows = reader.all<Pick<Row, 'file' | 'original' | 'lang'> & { other: string }>(
    `SELECT entries.file, entries.translation_of AS original, entries.lang, min(others.file) AS other
     FROM entries JOIN entries AS others
       ON others.translation_of = entries.translation_of AND others.lang = entries.lang
         AND others.file <> entries.file
     WHERE entries.translation_of IS NOT NULL AND ${inScope('entries', file)}
     GROUP BY entries.file`,
    scopeParameters(file),
  );
  return rows.map((row) =>
    problem(
      row,
      'same-language',
      `another article is a translation of \`${row.original}\` into \`${row.lang}\` too: ${row.other}`,
      'Remove `translationOf` from one of the two.',
    ),
  );
}

function problem(
  { file }: { file: string },
  code: 'unknown-translation' | 'translation-chain' | 'same-language',
  message: string,
  remedy: string,
): FoundProblem {
  const key = ['translationOf'];
  return { file, line: 1, column: 1, severity: 'warning', key, code, message, remedy };
}
