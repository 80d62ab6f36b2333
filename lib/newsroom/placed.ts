import type { Problem } from '@/lib/checking/problem';
import type { FoundProblem } from './archive-index/problem-queries';
import { readContent } from './disk';
import { openFile } from './read-article';

/** Of more problems the places are not looked up: each takes a file to be read. */
const MOST_PLACED = 1000;

/** Gives problems that are known by a key of the frontmatter their place in the file. */
export function placed(contentDir: string, problems: readonly FoundProblem[]): Problem[] {
  let left = MOST_PLACED;
  return problems.map(({ key, ...problem }) => {
    if (!key || left-- <= 0) return problem;
    const opened = openFile(readContent(contentDir, problem.file).text);
    return opened.ok ? { ...problem, ...opened.value.yaml.positionOf(key) } : problem;
  });
}
