import path from 'node:path';
import { createInterface } from 'node:readline';
import { escapeForTerminal } from '@/lib/checking/escape-text';
import type { Problem } from '@/lib/checking/problem';
import type { IndexPlaces } from '@/lib/newsroom';
import { makeFix, type PlannedFix, planFixes } from '@/lib/newsroom/upkeep';
import { diffOf } from './diff-text';
import { counted } from './report-problems';

/** How a run of `npm run check -- --fix` ended. */
export type Fixing = 'nothing to fix' | 'fixed' | 'not fixed';

/**
 * Shows what can be fixed, asks whether to do so, does so, and names what it leaves alone and why.
 *
 * @param folder the path of the content folder, as named in messages
 * @param isYes whether the command line already says yes
 */
export async function fixProblems(
  places: IndexPlaces,
  problems: readonly Problem[],
  folder: string,
  isYes: boolean,
): Promise<Fixing> {
  const inFolder = (file: string) => path.posix.join(folder, file);
  const files = new Set(problems.flatMap(({ file, fix }) => (fix ? file : [])));
  const planned: PlannedFix[] = [];
  const left: string[] = [];
  for (const plan of planFixes(places, files)) {
    const name = inFolder(plan.file);
    if (plan.obstacle) left.push(`${name}: ${plan.obstacle}`);
    for (const { problem, why } of plan.left) {
      left.push(`${name}:${problem.line}:${problem.column}: ${problem.message}: ${why}`);
    }
    if (!plan.planned) continue;
    planned.push(plan.planned);
    console.log(diffOf(name, plan.text, plan.planned.changes));
  }
  if (planned.length > 0) console.log('');
  for (const line of left) console.log(escapeForTerminal(`Left as it is: ${line}`));
  if (planned.length === 0) {
    console.log('There is nothing that can be fixed like this.');
    return 'nothing to fix';
  }
  const many = (fixes: readonly PlannedFix[]) =>
    `${counted(
      fixes.reduce((sum, { fixed }) => sum + fixed, 0),
      'problem',
    )} in ${counted(fixes.length, 'file')}`;
  if (!(await isWanted(isYes, many(planned)))) return 'not fixed';
  const made = planned.filter((fix) => {
    const why = makeFix(places, fix);
    if (why !== undefined) {
      console.log(escapeForTerminal(`Left as it is: ${inFolder(fix.file)}: ${why}`));
    }
    return why === undefined;
  });
  console.log(`Fixed: ${many(made)}.`);
  return 'fixed';
}

async function isWanted(isYes: boolean, what: string): Promise<boolean> {
  if (isYes) return true;
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    console.log(`Nothing was changed: ${what} can be fixed like this. To do it, add --yes.`);
    return false;
  }
  const answer = await ask(`Fix ${what} like this? (y/N) `);
  if (/^y(?:es)?$/i.test(answer.trim())) return true;
  console.log('Nothing was changed.');
  return false;
}

/** The typed answer; empty if there is none (Ctrl+C, Ctrl+D). */
function ask(question: string): Promise<string> {
  const line = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise<string>((resolve) => {
    line.on('SIGINT', () => line.close());
    line.on('close', () => {
      // The cursor is still after the question, unless it was answered.
      console.log('');
      resolve('');
    });
    line.question(question, resolve);
  }).finally(() => line.removeAllListeners('close').close());
}
