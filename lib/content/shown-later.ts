import type { Finding } from '@/lib/checking/problem';
import type { ArticleFields } from './article-fields';
import type { YamlData } from './frontmatter';

/** Keys that an article may have and no page shows yet, each with what to do until then. */
const SHOWN_LATER = {
  image: 'Leave it for a later version, or describe the picture in the text.',
} as const;

/** A notice for each key that is not shown to readers. */
export function notShownYet(fields: ArticleFields, yaml: YamlData): Finding[] {
  const isUsed = {
    image: fields.image !== undefined,
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
