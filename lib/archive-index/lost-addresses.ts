import { MAX_LISTED, type Problem } from '@/lib/checking/problem';
import { articlePath } from '@/lib/content/article';
import { isGone } from './address-queries';
import { type FormerArticle, formerArticles } from './last-good';
import { oldAddressTarget, PatternRules } from './old-address-queries';
import type { IndexReader } from './reader';

/**
 * Articles that readers could see, and that have disappeared without anybody deciding so: their files were deleted or
 * renamed while an index on this machine knew them, and no alias or rule leads anywhere else.
 *
 * @param lastGoodFile where such addresses are remembered, if at all
 * @param now milliseconds since the epoch
 */
export function lostAddresses(
  reader: IndexReader,
  lastGoodFile: string | undefined,
  now: number,
): Problem[] {
  const patterns = new PatternRules();
  const lost = formerArticles(lastGoodFile).filter(({ slug }) => {
    const path = articlePath({ slug });
    return (
      !isGone(reader, slug) &&
      !isNamed(reader, slug) &&
      oldAddressTarget(reader, path, '', now) === undefined &&
      patterns.targetsOf(reader, path).length === 0
    );
  });
  return lost.slice(0, MAX_LISTED).map((former) => problemOf(reader, former));
}

/** Whether an article has this slug, or had it. */
function isNamed(reader: IndexReader, slug: string): boolean {
  return (
    reader.get(
      'SELECT 1 FROM entries WHERE slug = :slug UNION ALL SELECT 1 FROM aliases WHERE alias = :slug',
      { slug },
    ) !== undefined
  );
}

function problemOf(reader: IndexReader, { slug, file, hash }: FormerArticle): Problem {
  const renamed = reader.get<{ file: string }>(
    'SELECT file FROM files JOIN entries USING (file) WHERE hash = :hash ORDER BY file LIMIT 1',
    { hash },
  );
  return {
    file,
    line: 1,
    column: 1,
    severity: 'warning',
    code: 'lost-address',
    message: `readers could see /articles/${slug}, and now it leads nowhere`,
    remedy: renamed
      ? `Write \`aliases: [${slug}]\` in ${renamed.file}, which has the same text.`
      : `Write \`aliases: [${slug}]\` in the article that replaced it, or add the slug to gone.yaml if none did.`,
  };
}
