/**
 * `npm run check`: everything wrong in the content folder, sorted by file and place. Exits 1 when
 * there is an error; warnings do not stop anybody.
 */
import path from 'node:path';
import { formatProblem } from '@/lib/checking/problem';
import { indexPlaces, openCheckedNewsroom } from '@/lib/newsroom';
import { printProgress } from './progress';

const folder = path.relative(process.cwd(), indexPlaces().contentDir) || '.';
const problems = await openCheckedNewsroom(printProgress).problems();
for (const problem of problems) {
  console.log(formatProblem({ ...problem, file: path.posix.join(folder, problem.file) }));
}

const errors = problems.filter(({ severity }) => severity === 'error').length;
const warnings = problems.length - errors;
console.log(`${count(errors, 'error')}, ${count(warnings, 'warning')} in ${folder}`);

if (errors > 0 && process.env.ALLOW_BROKEN_CONTENT === '1') {
  console.log('ALLOW_BROKEN_CONTENT=1: the files in error are left out, the rest goes on.');
} else if (errors > 0) {
  process.exitCode = 1;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
