import { showUnseen } from '@/lib/checking/escape-text';
import type { Finding } from '@/lib/checking/problem';
import { lookOf } from '@/lib/spelling/look-alikes';
import { isWithinOneEdit } from '@/lib/spelling/one-edit';
import type { YamlData } from './frontmatter';

/** The keys that decide whether an article is public, and those that people write instead. */
const MEANT = {
  draft: ['drafts', 'unpublish', 'unpublished', 'private', 'hidden', 'withdrawn'],
  published: [],
  publishAt: ['embargo', 'embargoed', 'publish_at'],
} as const;

type DecidingKey = keyof typeof MEANT;

/** YAML 1.1 replaces this with the keys of another map; YAML 1.2 and this site do not. */
const MERGE_KEY = '<<';

/** What to write, by the key that was meant. */
const REMEDIES: Record<DecidingKey, string> = {
  draft: 'Write `draft: true` to keep the article off the site; otherwise remove the key.',
  published: 'Write `published: 2026-11-24T18:30`, or remove the key.',
  publishAt: 'Write `publishAt: 2026-11-24T18:30` for an embargo; otherwise remove the key.',
};

/**
 * Finds the keys that leave it undecided whether an article is public: a key that no schema knows,
 * and that is a slip of the pen in `draft`, `published` or `publishAt` (at most one letter added,
 * left out or changed, or two neighbours swapped), or something people write instead. Case,
 * look-alikes and invisible characters make no difference. Undecided is not public: a withdrawal
 * with a slip must not leave an article up.
 *
 * @param known the keys that an article may have
 * @returns what to say about each, with its place
 */
export function undecidedKeys(yaml: YamlData, known: readonly string[]): Finding[] {
  // Text that is not YAML says nothing about visibility, which alone keeps it off the site.
  if (yaml.findings.length > 0) return [];
  return yaml.keys().flatMap(({ word, isWholeKey, line, column }) => {
    if (isWholeKey && known.includes(word)) return [];
    const meant = decidingKey(word);
    if (meant === undefined) return [];
    const key = isWholeKey ? `unknown key ${quoted(word)}` : `${quoted(word)} inside a key`;
    return {
      line,
      column,
      code: 'undecided-key' as const,
      message: `${key}: the article is off the site until this is decided`,
      remedy:
        meant === MERGE_KEY
          ? 'Merge keys do not work here: write `draft`, `published` or `publishAt` themselves.'
          : `Did you mean \`${meant}\`? ${REMEDIES[meant]}`,
    };
  });
}

function decidingKey(key: string): DecidingKey | typeof MERGE_KEY | undefined {
  const look = lookOf(key);
  if (look === MERGE_KEY) return MERGE_KEY;
  const keys = Object.entries(MEANT) as [DecidingKey, readonly string[]][];
  const [meant] =
    keys.find(([, others]) => others.some((other) => lookOf(other) === look)) ??
    keys.find(([deciding]) => isWithinOneEdit(look, lookOf(deciding))) ??
    [];
  return meant;
}

/** A key, quoted, with its invisible characters and look-alike letters made visible. */
function quoted(key: string): string {
  const foreign = [...new Set(key.match(/[^\p{ASCII}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu))];
  const codes = foreign.map((letter) => `\`${letter}\` is U+${hexadecimal(letter)}`);
  const word = `\`${showUnseen(key)}\``;
  return codes.length > 0 ? `${word} (${codes.join(', ')})` : word;
}

function hexadecimal(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
