import { redirectLines } from '@/lib/content/redirect-lines';
import { withSlug } from '@/lib/routing/article-address';
import { readRedirectTarget } from '@/lib/routing/redirect-target';
import { PatchRefused } from './frontmatter-changes';
import { lineStarts } from './line-starts';
import type { NewSlug } from './new-slug';
import type { Change } from './patch';

/**
 * The changes that `redirects.yaml` needs so that its rules lead to an article by its new slug.
 *
 * @throws PatchRefused where something cannot be changed for certain
 */
export function changesForRules(text: string, slug: NewSlug): Change[] {
  const starts = lineStarts(text);
  const changes: Change[] = [];
  for (const rule of redirectLines(text)) {
    if ('isRule' in rule) continue;
    const { line, column, text: written } = rule.to;
    const target = readRedirectTarget(written);
    if (!target.ok || target.value.slug !== slug.from) continue;
    const at = (starts[line - 1] ?? 0) + column - 1;
    const from = /["']/.test(text.charAt(at)) ? at + 1 : at;
    if (!text.startsWith(written, from)) {
      throw new PatchRefused(`line ${line} is written in an unusual way`);
    }
    const after = written.startsWith('/') ? withSlug(written, slug.to) : slug.to;
    changes.push({ from, to: from + written.length, text: after });
  }
  return changes;
}
