import { stringify } from 'yaml';
import { aboutPage } from './about-page';
import { checkJob } from './check-job';
import { firstArticle } from './first-article';
import type { PaperFacts } from './paper-facts';
import { paperReadme } from './paper-readme';
import { siteFile } from './site-file';

/** The text of each file that a new paper begins with, by its path in the paper's folder. */
export function paperFiles(facts: PaperFacts): ReadonlyMap<string, string> {
  const { author } = facts;
  return new Map([
    ['site.yaml', siteFile(facts)],
    [`authors/${author.slug}.yaml`, stringify({ name: author.name, kind: author.kind })],
    ['pages/about.mdx', aboutPage(facts)],
    ['articles/first-story.mdx', firstArticle(facts)],
    ['README.md', paperReadme(facts)],
    ['.gitattributes', '* text=auto\n'],
    ['.gitignore', '.DS_Store\n*.swp\n*~\n'],
    ['.github/workflows/check.yml', checkJob(facts)],
  ]);
}
