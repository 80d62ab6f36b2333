import type { Problem } from '@/lib/checking/problem';

/** A problem between files: the index knows the key of the frontmatter, and its place is in the file. */
export interface FoundProblem extends Problem {
  key?: (string | number)[];
}
