import type { References } from '@/lib/mdx/references';
import { type LinkTarget, linkTarget } from '@/lib/routing/link-target';
import type { Database } from './database';

/** Removes what a file refers to, and what can be referred to in it. */
export function deleteReferences(db: Database, file: string): void {
  db.run('DELETE FROM links WHERE file = :file', { file });
  db.run('DELETE FROM anchors WHERE file = :file', { file });
  db.run('DELETE FROM players WHERE file = :file', { file });
}

function articleTarget(slug: string): LinkTarget {
  return { kind: 'article', name: slug, anchor: undefined };
}

/** Adds what a file refers to inside the site, and what can be referred to in it. */
export function writeReferences(
  db: Database,
  file: string,
  references: References | undefined,
): void {
  for (const { url, slug, line, column } of references?.links ?? []) {
    const target = slug === undefined ? linkTarget(url) : articleTarget(slug);
    if (!target) continue;
    db.run(
      `INSERT INTO links (file, line, column, url, kind, language, target, anchor)
       VALUES (:file, :line, :column, :url, :kind, :language, :name, :anchor)`,
      {
        file,
        line,
        column,
        url,
        kind: target.kind,
        language: target.language ?? null,
        name: target.name,
        anchor: target.anchor ?? null,
      },
    );
  }
  for (const anchor of references?.anchors ?? []) {
    db.run('INSERT OR IGNORE INTO anchors (file, anchor) VALUES (:file, :anchor)', {
      file,
      anchor,
    });
  }
  for (const origin of references?.players ?? []) {
    db.run('INSERT INTO players (file, origin) VALUES (:file, :origin)', { file, origin });
  }
}
