import type { Finding } from '@/lib/checking/problem';
import { err, ok, type Result } from '@/lib/result';
import {
  parseYaml,
  type SplitFile,
  splitFrontmatter,
  withOtherKey,
  type YamlData,
} from './frontmatter';

/** In UTF-16 units. A YAML parser compares every key with every other. */
const MAX_FRONTMATTER = 64 * 1024;

/**
 * Takes a file apart as far as possible.
 *
 * @param kind an article may name its author as other systems do
 */
export function openFile(
  text: Result<string, Finding>,
  kind: 'article' | 'page',
): Result<{ split: SplitFile; yaml: YamlData }, Finding> {
  if (!text.ok) return text;
  const split = splitFrontmatter(text.value);
  if ('message' in split) return err(split);
  if (split.yaml.length > MAX_FRONTMATTER) {
    return err({
      line: 2,
      column: 1,
      code: 'frontmatter-too-long',
      message: `the frontmatter is too long: ${split.yaml.length} characters, and the limit is ${MAX_FRONTMATTER}`,
      remedy: 'Shorten its lists; the text of the article belongs after the second ---.',
    });
  }
  const written = parseYaml(split.yaml, 2);
  const yaml = kind === 'article' ? withOtherKey(written, 'authors', 'author') : written;
  return ok({ split: withoutTitle(split, yaml.data), yaml });
}

/** A heading of level 1 that begins a body, written in either way of Markdown. */
const FIRST_HEADING = /^(\s*)(?:#[ \t]+([^\n]*?)[ \t#]*|([^\n]+)\n=+[ \t]*)(?=\n|$)/;

/** Whether a body begins with a heading of level 1, which may repeat the title. */
export function mayRepeatTitle(body: string): boolean {
  return FIRST_HEADING.test(body);
}

/** Leaves out a first heading that repeats the title, which readers see as the headline. No line moves. */
function withoutTitle(split: SplitFile, data: unknown): SplitFile {
  const title: unknown = typeof data === 'object' && data && Reflect.get(data, 'title');
  const [whole, space, marked, underlined] = FIRST_HEADING.exec(split.body) ?? [];
  if (whole === undefined || typeof title !== 'string') return split;
  if (words(marked ?? underlined ?? '') !== words(title)) return split;
  const empty = whole.slice(space?.length).replace(/[^\n]/g, ' ');
  return { ...split, body: space + empty + split.body.slice(whole.length) };
}

/** The words of a heading, regardless of Markdown marks, kinds of quotation marks, and capitals. */
function words(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\\(?=[!-/:-@[-`{-~])|[*_`]/g, '')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
