import type { Finding } from '@/lib/checking/problem';
import type { ArticleFields } from './article-fields';
import type { YamlData } from './frontmatter';

/** Keys that an article may have and no page shows yet, each with what to do until then. */
const SHOWN_LATER = {
  corrections: 'Say in the text what was wrong, and set `updated`.',
  evergreen: 'Leave it for a later version: the page says how old the article is.',
} as const;

/** A notice for each key that readers do not see anything of: nobody must believe that a correction is out. */
export function notShownYet(fields: ArticleFields, yaml: YamlData): Finding[] {
  const isUsed = {
    corrections: fields.corrections.length > 0,
    evergreen: fields.evergreen,
  };
  return (Object.keys(SHOWN_LATER) as (keyof typeof SHOWN_LATER)[])
    .filter((key) => isUsed[key])
    .map((key) => ({
      ...yaml.positionOfKey([], key),
      code: 'not-shown-yet' as const,
      message: `\`${key}\` is accepted but not shown yet: readers do not see it`,
      remedy: SHOWN_LATER[key],
    }));
}
