import type { Finding } from '@/lib/checking/problem';
import type { Result } from '@/lib/result';
import { articleFields, visibilityFields } from './article-fields';
import type { YamlData } from './frontmatter';
import { openFile } from './open-file';
import { undecidedKeys } from './undecided-keys';
import { validateYaml } from './validate';
import { type Visibility, visibilityOf } from './visibility';

/**
 * Decides from the frontmatter of an article when readers may see it. A mistake in an unrelated key
 * does not make that undecided.
 *
 * @returns the visibility, `undefined` if it is undecided, and the keys that leave it so
 */
export function decideVisibility(
  yaml: YamlData,
  timeZone: string,
): { visibility: Visibility | undefined; undecided: Finding[] } {
  const deciding = validateYaml(yaml, visibilityFields);
  const undecided = undecidedKeys(yaml, Object.keys(articleFields.shape));
  const isDecided = deciding.ok && undecided.length === 0;
  return { visibility: isDecided ? visibilityOf(deciding.value, timeZone) : undefined, undecided };
}

/**
 * When readers may see an article, by its file alone. Its body is not parsed.
 *
 * @param timeZone IANA, for dates without an offset
 * @returns `undefined` if the file leaves it undecided
 */
export function readVisibility(
  text: Result<string, Finding>,
  timeZone: string,
): Visibility | undefined {
  const opened = openFile(text, 'article');
  return opened.ok ? decideVisibility(opened.value.yaml, timeZone).visibility : undefined;
}
