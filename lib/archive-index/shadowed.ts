import { CONTENT_FOLDERS, kindOfFile } from '@/lib/content/content-kinds';
import { isFurther } from '@/lib/content/languages';
import { pageName } from '@/lib/content/page-name';
import type { Site } from '@/lib/content/site-fields';
import { slugOf } from '@/lib/content/slug-of';
import { isReserved } from '@/lib/routing/routes';
import { addressOwner, articleWithAlias } from './address-owner';
import { documentData } from './address-queries';
import type { FoundProblem } from './found-problem';
import type { IndexReader } from './reader';
import { inScope, scopeParameters } from './scope';

/**
 * Names that lead elsewhere because of the order in which an address is decided (`slugState`), or
 * because two files have the same name: a warning for each, at the name that has no effect.
 *
 * @param file only the warnings about this file; by default all
 */
export function shadowedNames(reader: IndexReader, file: string | undefined): FoundProblem[] {
  return [
    ...goneAndThere(reader, file),
    ...goneAliases(reader, file),
    ...takenAliases(reader, file),
    ...takenPaths(reader, file),
    ...takenPageAliases(reader, file),
    ...sharedDocuments(reader, file),
  ];
}

function goneAndThere(reader: IndexReader, file: string | undefined): FoundProblem[] {
  const scope = file === undefined || file === 'gone.yaml' ? '1' : 'entries.file = :file';
  const rows = reader.all<{ position: number; slug: string; there: string }>(
    `SELECT named.key AS position, entries.slug, entries.file AS there
     FROM documents, json_each(documents.data) AS named JOIN entries ON entries.slug = named.value
     WHERE documents.kind = 'gone' AND ${scope}`,
    scope === '1' ? {} : scopeParameters(file),
  );
  return rows.map(({ position, slug, there }) => ({
    ...warning('gone.yaml', ['slugs', position]),
    code: 'gone-but-there',
    message: `\`${slug}\` is taken down here, but its file still exists: ${there}`,
    remedy:
      'Readers get 410. Delete the file, or remove the slug from this list to publish it again.',
  }));
}

function goneAliases(reader: IndexReader, file: string | undefined): FoundProblem[] {
  const rows = reader.all<{ file: string; alias: string }>(
    `SELECT entries.file, alias FROM aliases JOIN entries ON entries.id = aliases.entry
     WHERE alias IN (SELECT slug FROM gone) AND ${inScope('entries', file)}`,
    scopeParameters(file),
  );
  return rows.map(({ file: at, alias }) => ({
    ...warning(at, ['aliases']),
    code: 'gone-alias',
    message: `the alias \`${alias}\` leads nowhere: gone.yaml takes it down`,
    remedy: 'Remove it from `aliases`, or from gone.yaml if it should lead here.',
  }));
}

function takenAliases(reader: IndexReader, file: string | undefined): FoundProblem[] {
  const rows = reader.all<{ file: string; alias: string; owner: string }>(
    `SELECT entries.file, alias, alias AS owner
     FROM aliases JOIN entries ON entries.id = aliases.entry
     WHERE alias IN (SELECT slug FROM entries) AND ${inScope('entries', file)}
     UNION
     SELECT later.file, second.alias, earlier.slug AS owner
     FROM aliases AS first JOIN aliases AS second
       ON second.alias = first.alias AND second.entry <> first.entry
     JOIN entries AS earlier ON earlier.id = first.entry
     JOIN entries AS later ON later.id = second.entry
     WHERE earlier.file < later.file AND ${inScope('later', file)}`,
    scopeParameters(file),
  );
  return rows.map(({ alias, owner, file: at }) => ({
    ...warning(at, ['aliases']),
    code: 'taken-alias',
    message: `the alias \`${alias}\` already leads to \`${owner}\``,
    remedy: 'Remove it from `aliases` in one of the two.',
  }));
}

/** Old addresses of articles that now belong to something else. */
function takenPaths(reader: IndexReader, file: string | undefined): FoundProblem[] {
  const ownerOf = addressOwner(reader);
  return reader
    .all<{ file: string; alias: string }>(
      `SELECT entries.file, alias FROM aliases JOIN entries ON entries.id = aliases.entry
       WHERE alias BETWEEN '/' AND '/\u{10FFFF}' AND ${inScope('entries', file)}`,
      scopeParameters(file),
    )
    .flatMap(({ file: at, alias }): FoundProblem[] => {
      const owner = ownerOf(alias);
      if (owner === undefined) return [];
      return [
        {
          ...warning(at, ['aliases']),
          code: 'taken-alias',
          message: `the alias \`${alias}\` already leads to ${owner}`,
          remedy: 'Remove it from `aliases`.',
        },
      ];
    });
}

/** Former names of pages that are another page's name, now or formerly, or an address of the site itself. */
function takenPageAliases(reader: IndexReader, file: string | undefined): FoundProblem[] {
  const site = documentData<Site>(reader, 'site', 'site') ?? { locale: 'en' };
  const rows = reader.all<{ file: string; position: number; alias: string; owner: string | null }>(
    `SELECT page.file, named.key AS position, named.value AS alias,
       (SELECT other.file FROM documents AS other
        WHERE other.kind IN ('page', 'page alias') AND other.slug = named.value
          AND (other.kind = 'page' OR other.file <> page.file)
        ORDER BY other.kind LIMIT 1) AS owner
     FROM documents AS page, json_each(page.data, '$.aliases') AS named
     WHERE page.kind = 'page' AND ${inScope('page', file)}`,
    scopeParameters(file),
  );
  const ownerOf = addressOwner(reader);
  return rows.flatMap(({ file: at, position, alias, owner: other }) => {
    const isPath = alias.startsWith('/');
    const isOfSite = !isPath && (isReserved(alias) || isFurther(site, alias));
    const ofPath = isPath ? (ownerOf(alias) ?? articleWithAlias(reader, alias)) : undefined;
    const owner = other ?? ofPath ?? null;
    if (!isOfSite && owner === null) return [];
    return [
      {
        ...warning(at, ['aliases', position]),
        code: 'taken-alias',
        message: `the alias \`${alias}\` already leads to ${isOfSite ? 'a page of the site itself' : owner}`,
        remedy: isOfSite ? 'Remove it from `aliases`.' : 'Remove it, or rename that page.',
      },
    ];
  });
}

/** Pages, authors and words that two files define. */
function sharedDocuments(reader: IndexReader, file: string | undefined): FoundProblem[] {
  const site = documentData<Site>(reader, 'site', 'site') ?? { locale: 'en' };
  return Object.entries(CONTENT_FOLDERS).flatMap(([folder, { kind }]) => {
    if (
      kind === 'article' ||
      kind === 'picture' ||
      (file !== undefined && kindOfFile(file) !== kind)
    )
      return [];
    const winners = new Map(
      reader
        .all<{ slug: string; file: string }>(
          'SELECT slug, file FROM documents WHERE kind = :kind',
          { kind },
        )
        .map((document) => [document.slug, document.file]),
    );
    const files = reader.all<{ file: string }>(
      `SELECT file FROM files WHERE file BETWEEN :first AND :last AND ${inScope('files', file)}`,
      { ...scopeParameters(file), first: `${folder}/`, last: `${folder}/\u{10FFFF}` },
    );
    const texts = files.filter((other) => kindOfFile(other.file) === kind);
    return texts.flatMap(({ file: at }): FoundProblem[] => {
      const slug = kind === 'page' ? pageName(at, site) : slugOf(at);
      const winner = winners.get(slug);
      if (winner === undefined || winner === at) return [];
      return [
        {
          ...warning(at),
          code: 'same-slug',
          message: `the ${kind} \`${slug}\` ${kind === 'words' ? 'are' : 'is'} already made from ${winner}`,
          remedy: 'Rename one of them: the name of the file counts, whatever its folder.',
        },
      ];
    });
  });
}

/** A warning at a key of a file, or at its first line if no key is given. */
function warning(file: string, key?: (string | number)[]) {
  return { file, line: 1, column: 1, severity: 'warning' as const, ...(key && { key }) };
}
