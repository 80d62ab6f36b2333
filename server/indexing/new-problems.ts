import { filesOfSlug } from '@/lib/archive-index/address-queries';
import { placed } from '@/lib/archive-index/placed';
import { allProblems } from '@/lib/archive-index/problem-queries';
import type { IndexReader } from '@/lib/archive-index/reader';
import type { Problem } from '@/lib/checking/problem';
import { now } from '@/lib/clock';
import { kindOfFile } from '@/lib/content/content-kinds';
import { slugOf } from '@/lib/content/slug-of';
import type { Heard } from './gather-events';

/**
 * Returns, at each call, the problems that did not exist at the previous call. After a change of
 * articles only those are checked, since checking all files takes a second for 10,000.
 */
export function newProblems(index: IndexReader, contentDir: string): (heard: Heard) => Problem[] {
  const known = new Map<string, Set<string>>();
  const inFiles = (files: readonly string[]) =>
    files.flatMap((file) => allProblems(index, { file, now: now() }));
  // Two files with the same slug are each wrong because of the other.
  const withTwins = (files: readonly string[]) => [
    ...new Set([...files, ...files.flatMap((file) => filesOfSlug(index, slugOf(file)))]),
  ];
  return (heard) => {
    const files =
      heard !== 'anything' && heard.every((file) => kindOfFile(file) === 'article')
        ? withTwins(heard)
        : undefined;
    const found = files ? inFiles(files) : allProblems(index, { now: now() });
    const problems = placed(contentDir, found);
    const fresh = problems.filter(
      (problem) => !known.get(problem.file)?.has(JSON.stringify(problem)),
    );
    if (files) for (const file of files) known.delete(file);
    else known.clear();
    for (const problem of problems) {
      const ofFile = known.get(problem.file) ?? new Set();
      known.set(problem.file, ofFile.add(JSON.stringify(problem)));
    }
    return fresh;
  };
}
