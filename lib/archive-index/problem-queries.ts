import { listed } from '@/lib/checking/listed';
import type { Problem } from '@/lib/checking/problem';
import { byPlace } from '@/lib/checking/problem';
import type { AuthorPlace } from '@/lib/content/read-article';
import { didYouMean } from '@/lib/spelling/nearest';
import type { Parameters } from './database';
import type { FoundProblem } from './found-problem';
import { pinProblems } from './front-page-pins';
import { linkProblems } from './link-problems';
import { pictureProblems } from './picture-problems';
import type { IndexReader } from './reader';
import { redirectProblems } from './redirect-problems';
import { inScope, type ProblemScope, scopeParameters } from './scope';
import { seriesProblems } from './series-problems';
import { shadowedNames } from './shadowed';
import { sharedTopics } from './shared-topics';
import { slugsLike } from './slug-queries';
import { translationProblems } from './translation-problems';
import { unknownAuthors } from './unknown-authors';
import { unknownSections } from './unknown-sections';
import { unpublishedTargets } from './unpublished-targets';
import { unspokenLocale } from './unspoken-locale';

/** Everything wrong in the content folder or in one file: within each file, and between files. */
export function allProblems(reader: IndexReader, scope: ProblemScope): FoundProblem[] {
  const { file } = scope;
  const own = kept(reader, inScope('problems', file), scopeParameters(file));
  return [
    ...own,
    ...unknownAuthors(reader, unknownAuthorPlaces(reader, file)),
    ...twins(reader, file),
    ...shadowedNames(reader, file),
    ...unspokenLocale(reader, file),
    ...unknownRelated(reader, file),
    ...unknownSections(reader, file),
    ...sharedTopics(reader, file),
    ...seriesProblems(reader, file),
    ...sameHeadlines(reader, file),
    ...published(reader, scope),
    ...correctedInFuture(reader, scope),
    ...unpublishedTargets(reader, scope),
    ...translationProblems(reader, scope),
    ...linkProblems(reader, scope),
    ...redirectProblems(reader, scope),
    ...(file === undefined || file === 'site.yaml' ? pinProblems(reader, scope.now) : []),
    ...pictureProblems(reader, file),
  ].sort(byPlace);
}

/** The errors of the files that would have a slug. */
export function problemsOfSlug(reader: IndexReader, slug: string, now: number): FoundProblem[] {
  return reader
    .all<{ file: string }>('SELECT file FROM entries WHERE slug = :slug', { slug })
    .flatMap(({ file }) => allProblems(reader, { file, now }))
    .filter(({ severity }) => severity === 'error');
}

/** The errors of all files, as far as they are quickly found. */
export function allErrors(reader: IndexReader): Problem[] {
  return [
    ...kept(reader, "severity = 'error'"),
    ...unknownAuthors(reader, unknownAuthorPlaces(reader, undefined)),
    ...twins(reader, undefined),
    ...pictureProblems(reader, undefined).filter(({ severity }) => severity === 'error'),
  ].sort(byPlace);
}

/** The errors of files that all pages share: the site file and the authors. */
export function sharedProblems(reader: IndexReader): Problem[] {
  return kept(
    reader,
    `severity = 'error' AND file NOT LIKE 'articles/%' AND file NOT LIKE 'pages/%'
     ORDER BY file, line, column`,
  );
}

/** The problems that were found when the files were read. */
function kept(reader: IndexReader, where: string, parameters: Parameters = {}): Problem[] {
  return reader
    .all<Omit<Problem, 'fix'> & { fix: string | null }>(
      `SELECT file, line, column, severity, code, message, remedy, fix FROM problems WHERE ${where}`,
      parameters,
    )
    .map(({ fix, ...problem }) => (fix === null ? problem : { ...problem, fix: JSON.parse(fix) }));
}

function unknownAuthorPlaces(
  reader: IndexReader,
  file: string | undefined,
): (AuthorPlace & { file: string })[] {
  return reader.all(
    `SELECT entries.file, author, line, column
     FROM entry_authors JOIN entries ON entries.id = entry_authors.entry
     WHERE stale = 0 AND author NOT IN (SELECT slug FROM documents WHERE kind = 'author')
       AND ${inScope('entries', file)}`,
    scopeParameters(file),
  );
}

function twins(reader: IndexReader, file: string | undefined): Problem[] {
  const slugs =
    file === undefined
      ? 'SELECT slug FROM entries GROUP BY slug HAVING count(*) > 1'
      : 'SELECT slug FROM entries WHERE file = :file';
  const rows = reader.all<{ file: string; slug: string }>(
    `SELECT file, slug FROM entries WHERE slug IN (${slugs})`,
    scopeParameters(file),
  );
  return rows
    .filter((row) => file === undefined || row.file === file)
    .flatMap((row) => {
      const others = rows.filter((other) => other.slug === row.slug && other.file !== row.file);
      if (others.length === 0) return [];
      return [
        {
          file: row.file,
          line: 1,
          column: 1,
          severity: 'error' as const,
          code: 'same-slug' as const,
          message: `another file has the slug \`${row.slug}\` too: ${listed(others.map((other) => other.file))}`,
          remedy: 'Rename one of them: the file name is the address, whatever its folder.',
        },
      ];
    });
}

function unknownRelated(reader: IndexReader, file: string | undefined): FoundProblem[] {
  const rows = reader.all<{ file: string; related: string; position: number }>(
    `SELECT entries.file, related, position
     FROM entry_related JOIN entries ON entries.id = entry_related.entry
     WHERE (related IN (SELECT slug FROM gone)
         OR related NOT IN (SELECT slug FROM entries) AND related NOT IN (SELECT alias FROM aliases))
       AND ${inScope('entries', file)}`,
    scopeParameters(file),
  );
  return rows.map(({ file: at, related, position }) => {
    const meant = didYouMean(related, slugsLike(reader, related));
    return {
      ...warning(at, ['related', position]),
      code: 'unknown-related',
      message: `\`related\` names \`${related}\`, but there is no such article`,
      remedy: meant ? `Did you mean \`${meant}\`?` : 'Remove it, or write that article.',
    };
  });
}

function sameHeadlines(reader: IndexReader, file: string | undefined): FoundProblem[] {
  const twice =
    file === undefined
      ? 'entries.headline IN (SELECT headline FROM entries GROUP BY headline HAVING count(*) > 1)'
      : inScope('entries', file);
  const rows = reader.all<{ file: string; other: string }>(
    `SELECT entries.file, min(others.file) AS other
     FROM entries JOIN entries AS others
       ON others.headline = entries.headline AND others.file <> entries.file
     WHERE entries.headline <> '' AND entries.slug <> others.slug AND ${twice}
     GROUP BY entries.file`,
    scopeParameters(file),
  );
  return rows.map(({ file: at, other }) => ({
    ...warning(at, ['title']),
    code: 'same-headline',
    message: `another article has this headline too: ${other}`,
    remedy: 'Change one of the headlines: readers cannot tell them apart.',
  }));
}

function published(reader: IndexReader, { file, now }: ProblemScope): FoundProblem[] {
  const rows = reader.all<{ file: string; published: string }>(
    `SELECT file, data ->> '$.published.iso' AS published FROM entries
     WHERE published > :now AND draft = 0 AND data ->> '$.embargo' IS NULL
       AND ${inScope('entries', file)}`,
    { ...scopeParameters(file), now },
  );
  return rows.map(({ file: at, published }) => ({
    ...warning(at, ['published']),
    code: 'future-date',
    message: `\`published\` is in the future (${published}): until then readers do not see it`,
    remedy: 'Use `publishAt` for an embargo, or correct the date.',
  }));
}

function correctedInFuture(reader: IndexReader, { file, now }: ProblemScope): FoundProblem[] {
  const rows = reader.all<{ file: string; position: number; date: string }>(
    `SELECT entries.file, position,
       data ->> ('$.corrections[' || position || '].date.iso') AS date
     FROM entry_corrections JOIN entries ON entries.id = entry_corrections.entry
     WHERE corrected > :now AND ${inScope('entries', file)}`,
    { ...scopeParameters(file), now },
  );
  return rows.map(({ file: at, position, date }) => ({
    ...warning(at, ['corrections', position, 'date']),
    code: 'future-date',
    message: `a correction is dated in the future (${date}): readers see it now, with that date`,
    remedy: 'Write the day on which the text was corrected.',
  }));
}

function warning(file: string, key: (string | number)[]) {
  return { file, line: 1, column: 1, severity: 'warning' as const, key };
}
