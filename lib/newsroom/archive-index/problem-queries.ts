import type { Problem } from '@/lib/checking/problem';
import { byPlace } from '@/lib/checking/problem';
import { didYouMean } from '@/lib/spelling/nearest';
import type { AuthorPlace } from '../read-article';
import type { IndexReader } from './reader';
import { unknownAuthors } from './unknown-authors';

/** Everything wrong in the content folder: in each file by itself, and between files. */
export function allProblems(reader: IndexReader): Problem[] {
  return [
    ...reader.all<Problem>('SELECT file, line, column, severity, message, remedy FROM problems'),
    ...unknownAuthors(reader, unknownAuthorPlaces(reader)),
    ...twins(reader),
    ...aliasCollisions(reader),
    ...unknownRelated(reader),
  ].sort(byPlace);
}

/** The errors of the files that would have a slug. */
export function problemsOfSlug(reader: IndexReader, slug: string): Problem[] {
  const files = new Set(
    reader
      .all<{ file: string }>('SELECT file FROM entries WHERE slug = :slug', { slug })
      .map(({ file }) => file),
  );
  return allProblems(reader).filter(
    ({ file, severity }) => severity === 'error' && files.has(file),
  );
}

function unknownAuthorPlaces(reader: IndexReader): (AuthorPlace & { file: string })[] {
  return reader.all(
    `SELECT entries.file, author, line, column
     FROM entry_authors JOIN entries ON entries.id = entry_authors.entry
     WHERE stale = 0 AND author NOT IN (SELECT slug FROM documents WHERE kind = 'author')`,
  );
}

function twins(reader: IndexReader): Problem[] {
  const rows = reader.all<{ file: string; slug: string }>(
    `SELECT file, slug FROM entries
     WHERE slug IN (SELECT slug FROM entries GROUP BY slug HAVING count(*) > 1)`,
  );
  return rows.map(({ file, slug }) => {
    const others = rows.filter((other) => other.slug === slug && other.file !== file);
    return {
      file,
      line: 1,
      column: 1,
      severity: 'error',
      message: `the slug \`${slug}\` belongs to another file too: ${others.map((other) => other.file).join(', ')}`,
      remedy: 'Rename one of them: the file name is the address, whatever its folder.',
    };
  });
}

function aliasCollisions(reader: IndexReader): Problem[] {
  const rows = reader.all<{ file: string; alias: string; owner: string }>(
    `SELECT entries.file, alias, alias AS owner
     FROM aliases JOIN entries ON entries.id = aliases.entry
     WHERE alias IN (SELECT slug FROM entries)
     UNION
     SELECT later.file, second.alias, earlier.slug AS owner
     FROM aliases AS first JOIN aliases AS second
       ON second.alias = first.alias AND second.entry <> first.entry
     JOIN entries AS earlier ON earlier.id = first.entry
     JOIN entries AS later ON later.id = second.entry
     WHERE earlier.file < later.file`,
  );
  return rows.map(({ file, alias, owner }) => ({
    file,
    line: 1,
    column: 1,
    severity: 'warning',
    message: `the alias \`${alias}\` already leads to \`${owner}\``,
    remedy: 'Take it out of `aliases` here or there.',
  }));
}

function unknownRelated(reader: IndexReader): Problem[] {
  const rows = reader.all<{ file: string; related: string }>(
    `SELECT entries.file, related
     FROM entry_related JOIN entries ON entries.id = entry_related.entry
     WHERE related NOT IN (SELECT slug FROM entries)`,
  );
  if (rows.length === 0) return [];
  const slugs = slugsOf(reader, 'SELECT slug FROM entries WHERE state <> :kind', '');
  return rows.map(({ file, related }) => {
    const meant = didYouMean(related, slugs);
    return {
      file,
      line: 1,
      column: 1,
      severity: 'warning',
      message: `\`related\` names \`${related}\`, and there is no such article`,
      remedy: meant ? `Did you mean \`${meant}\`?` : 'Take it out, or write the file.',
    };
  });
}

function slugsOf(reader: IndexReader, sql: string, kind: string): string[] {
  return reader.all<{ slug: string }>(sql, { kind }).map(({ slug }) => slug);
}
