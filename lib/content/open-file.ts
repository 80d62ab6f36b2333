import type { Finding } from '@/lib/checking/problem';
import { err, ok, type Result } from '@/lib/result';
import { parseYaml, type SplitFile, splitFrontmatter, type YamlData } from './frontmatter';

/** In UTF-16 units. A YAML parser compares every key with every other. */
const MAX_FRONTMATTER = 64 * 1024;

/** Takes a file apart as far as possible. */
export function openFile(
  text: Result<string, Finding>,
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
  return ok({ split, yaml: parseYaml(split.yaml, 2) });
}
