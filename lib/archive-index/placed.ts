import type { Problem } from '@/lib/checking/problem';
import { readContent } from '@/lib/content/disk';
import { openFile } from '@/lib/content/read-article';
import type { FoundProblem } from './problem-queries';

/** In more files the places are not looked up: each has to be read. */
const MOST_READ = 1000;

/** Gives problems that are known by a key of the frontmatter their place in the file. */
export function placed(contentDir: string, problems: readonly FoundProblem[]): Problem[] {
  const opened = new Map<string, ReturnType<typeof openFile>>();
  return problems.map(({ key, ...problem }) => {
    const { file } = problem;
    if (!key) return problem;
    if (!opened.has(file) && opened.size < MOST_READ) {
      opened.set(file, openFile(readContent(contentDir, file).text));
    }
    const found = opened.get(file);
    return found?.ok ? { ...problem, ...found.value.yaml.positionOf(key) } : problem;
  });
}
