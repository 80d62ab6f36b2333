import { existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { filesOfSlug } from '@/lib/archive-index/address-queries';
import { openDatabase } from '@/lib/archive-index/database';
import type { IndexPlaces } from '@/lib/archive-index/index-file';
import { ownerOfSlug, type SlugOwner } from '@/lib/archive-index/slug-queries';
import { filesWithUnknownLinks, usersOfSlug } from '@/lib/archive-index/slug-users';
import { isSlug, slugFor } from '@/lib/checking/slug';
import { mostBytes } from '@/lib/content/disk';
import { openFileText } from '@/lib/patching/file-text';
import { PatchRefused } from '@/lib/patching/frontmatter-changes';
import type { NewSlug } from '@/lib/patching/new-slug';
import { patch } from '@/lib/patching/patch';
import { aliasChange, changesForSlug } from '@/lib/patching/renamed-article';
import { replaceFile } from '@/lib/patching/replace-file';
import { err, ok, type Result } from '@/lib/result';
import { mayMention } from './mentions';

/** What was changed when an article got a new slug. */
export interface Renamed {
  /** Its file, or the folder of a file `index.mdx`, in the content folder: before and after. */
  from: string;
  to: string;
  /** The files that led to it, and how many places in each were changed; its own is among them. */
  changed: { file: string; places: number }[];
}

/** Why nothing was changed. */
export type RenameRefusal =
  | { why: 'unknown'; slug: string }
  /** Several files have that slug. */
  | { why: 'several'; slug: string; files: string[] }
  | { why: 'no slug'; slug: string; meant: string }
  | { why: 'taken'; slug: string; owner: SlugOwner }
  /** Something cannot be changed with certainty. */
  | { why: 'unsure'; file: string; reason: string };

/** A file whose bytes are to be replaced. */
interface Rewrite {
  file: string;
  before: Buffer;
  after: Buffer;
  places: number;
}

/**
 * Gives an article a new slug: renames its file, keeps the old slug as an alias, and changes every link and every key
 * that names it. Nothing is changed unless everything can be.
 *
 * @param places the places of an index that is up to date; texts whose links it does not know are searched
 * @throws Error when the index cannot be read or a file cannot be written; until the last is written, the alias leads
 * from the links that are still as they were
 */
export function renameArticle(places: IndexPlaces, slug: NewSlug): Result<Renamed, RenameRefusal> {
  const found = find(places, slug);
  if (!found.ok) return found;
  const { own, target, users } = found.value;
  const rewrites: Rewrite[] = [];
  for (const file of new Set([own, ...users])) {
    const rewrite = rewritten(places, file, slug, file === own);
    if (!rewrite.ok) return rewrite;
    rewrites.push(rewrite.value);
  }
  const [first, ...others] = rewrites;
  if (first) replace(places, first);
  renameSync(inContent(places, target.from), inContent(places, target.to));
  for (const rewrite of others) replace(places, rewrite);
  const changed = rewrites.filter(({ places: count }) => count > 0);
  return ok({
    ...target,
    changed: changed.map(({ file, places: count }) => ({ file, places: count })),
  });
}

/** The article's file, its new name, and the files that lead to it. */
function find(
  places: IndexPlaces,
  { from, to }: NewSlug,
): Result<{ own: string; target: { from: string; to: string }; users: string[] }, RenameRefusal> {
  if (!isSlug(to)) return err({ why: 'no slug', slug: to, meant: slugFor(to) });
  const db = openDatabase(places.indexFile, 'read');
  try {
    const [own, ...others] = filesOfSlug(db, from);
    if (own === undefined) return err({ why: 'unknown', slug: from });
    if (others.length > 0) return err({ why: 'several', slug: from, files: [own, ...others] });
    const owner = ownerOfSlug(db, to);
    if (owner) return err({ why: 'taken', slug: to, owner });
    const target = renamedPath(own, to);
    // One that the newsroom ignores, such as a picture's folder.
    if (existsSync(inContent(places, target.to))) {
      return err({ why: 'taken', slug: to, owner: { as: 'address', files: [target.to] } });
    }
    const mentions = mayMention(from);
    const unread = filesWithUnknownLinks(db).filter((file) => mentions(textOf(places, file)));
    return ok({ own, target, users: [...usersOfSlug(db, from), ...unread].sort() });
  } finally {
    db.close();
  }
}

/** The text of a file. Bytes that are not a text lead nowhere. */
function textOf(places: IndexPlaces, file: string): string {
  return readFileSync(inContent(places, file), 'utf8');
}

/** The old and the new path: of the file or, for `story/index.mdx`, of the folder with everything in it. */
function renamedPath(file: string, slug: string): { from: string; to: string } {
  const isFolder = path.posix.basename(file) === 'index.mdx';
  const from = isFolder ? path.posix.dirname(file) : file;
  const name = isFolder ? slug : `${slug}${path.posix.extname(file)}`;
  return { from, to: path.posix.join(path.posix.dirname(from), name) };
}

function rewritten(
  places: IndexPlaces,
  file: string,
  slug: NewSlug,
  isOwn: boolean,
): Result<Rewrite, RenameRefusal> {
  const before = readFileSync(inContent(places, file));
  const opened = openFileText(before, mostBytes(file));
  if (!opened.ok) return err({ why: 'unsure', file, reason: opened.error.message });
  try {
    const changes = changesForSlug(file, opened.value, slug);
    const alias = isOwn ? [aliasChange(opened.value, slug.from)] : [];
    const after = patch(opened.value, [...changes, ...alias]);
    return ok({ file, before, after, places: changes.length });
  } catch (error) {
    if (!(error instanceof PatchRefused)) throw error;
    return err({ why: 'unsure', file, reason: error.message });
  }
}

/** Replaces a file, unless it was saved in the meantime, so that nothing is lost. */
function replace(places: IndexPlaces, { file, before, after }: Rewrite): void {
  if (replaceFile(inContent(places, file), before, after)) return;
  throw new Error(
    `${file} was changed in the meantime, and is as it was saved. Run the command again.`,
  );
}

function inContent({ contentDir }: IndexPlaces, file: string): string {
  return path.join(/* turbopackIgnore: true */ contentDir, file);
}
