import type { Code } from '@/lib/checking/codes';
import type { Problem } from '@/lib/checking/problem';
import { ChangedText } from '@/lib/patching/changed-text';
import { changesOfFix } from '@/lib/patching/fix-changes';
import { PatchRefused } from '@/lib/patching/frontmatter-changes';
import type { Change } from '@/lib/patching/patch';

/** A problem that was not fixed although its fix alone would do, and why. */
export interface LeftProblem {
  problem: Problem;
  why: string;
}

/** A text in which everything that can be fixed has been fixed. */
export interface FixedText {
  /** The resulting text. */
  text: string;
  /** The changes to the text as it was. */
  changes: Change[];
  /** The problems that they fix. */
  fixed: Problem[];
  left: LeftProblem[];
}

/** One change may bring to light what another can fix, such as the date of a key that was renamed. */
const MOST_ROUNDS = 100;

/**
 * Fixes everything that can be fixed in a text: all at once or, if that causes a new problem, one thing after another.
 * A fix that causes a new problem on its own is not made.
 *
 * @param problemsOf reads a text as a file of the content folder
 */
export function fixedText(first: string, problemsOf: (text: string) => Problem[]): FixedText {
  const changed = new ChangedText(first);
  const fixed: Problem[] = [];
  const left = new Map<string, LeftProblem>();
  let text = first;
  let problems = problemsOf(text);
  let isSingle = false;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const open = problems.filter((problem) => problem.fix && !left.has(keyOf(problem)));
    const chosen = isSingle ? open.slice(0, 1) : open;
    if (chosen.length === 0) break;
    const { changes, made, refused } = changesOf(text, chosen);
    for (const one of refused) left.set(keyOf(one.problem), one);
    if (made.length === 0) continue;
    const next = new ChangedText(text);
    next.make(changes);
    const found = problemsOf(next.text);
    const why = whyNot(problems, found);
    if (why === undefined) {
      changed.make(changes);
      fixed.push(...made);
      [text, problems] = [next.text, found];
    } else if (made.length === 1) {
      for (const problem of made) left.set(keyOf(problem), { problem, why });
      isSingle = false;
    } else isSingle = true;
  }
  return { text, changes: changed.changes(), fixed, left: [...left.values()] };
}

interface Changes {
  changes: Change[];
  made: Problem[];
  refused: LeftProblem[];
}

/** The changes for several problems; a change inside another waits for the next round. */
function changesOf(text: string, problems: readonly Problem[]): Changes {
  const all: Changes = { changes: [], made: [], refused: [] };
  for (const problem of problems) {
    if (!problem.fix) continue;
    try {
      const changes = changesOfFix(text, problem.fix);
      const overlap = changes.some((one) => all.changes.some((other) => touches(one, other)));
      if (overlap) continue;
      all.changes.push(...changes);
      all.made.push(problem);
    } catch (error) {
      if (!(error instanceof PatchRefused)) throw error;
      all.refused.push({ problem, why: error.message });
    }
  }
  return all;
}

function touches(one: Change, other: Change): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** Identifies a problem regardless of its place, which changes above it may move. */
function keyOf({ code, message }: Problem): string {
  return `${code} ${message}`;
}

/** Errors that hide others, since a text with them is not read. */
const HIDING: readonly Code[] = [
  'invalid-yaml',
  'unreadable-text',
  'unfinished-tag',
  'unclosed-tag',
  'tag-order',
  'unclosed-comment',
];

/** Problems that need other files, and are looked for only once a file has no errors of its own. */
const LOOKED_FOR_LAST: readonly Code[] = ['unknown-author', 'picture-words', 'picture-reference'];

/**
 * Why a change is not made although it could be: it causes a new problem. A problem is not new if it merely could not
 * be seen before: the warnings of a file in error, problems behind an error that hides others, and those not listed.
 */
function whyNot(before: readonly Problem[], after: readonly Problem[]): string | undefined {
  if (count(before, isUndecided) !== count(after, isUndecided)) {
    return 'it decides whether readers may see the article';
  }
  const isCut = before.some(({ code }) => code === 'more-problems');
  if (isCut && errorsIn(after) > errorsIn(before)) return 'other errors would come of it';
  const hadErrors = count(before, isError) > 0;
  const isUncovered = count(after, hides) < count(before, hides);
  const known = before.map(keyOf);
  for (const problem of after) {
    const at = known.indexOf(keyOf(problem));
    if (at !== -1) known.splice(at, 1);
    else if (isCut || (hadErrors && comesLast(problem))) continue;
    else if (!isUncovered || hides(problem))
      return `it would bring another problem: ${problem.message}`;
  }
  return undefined;
}

function count(problems: readonly Problem[], is: (problem: Problem) => boolean): number {
  return problems.filter(is).length;
}

const comesLast = ({ severity, code }: Problem): boolean =>
  severity === 'warning' || LOOKED_FOR_LAST.includes(code);
const isError = ({ severity }: Problem): boolean => severity === 'error';
const isUndecided = ({ code }: Problem): boolean => code === 'undecided-key';
const hides = ({ code }: Problem): boolean => HIDING.includes(code);

/** How many errors there are, with those that are only counted. */
function errorsIn(problems: readonly Problem[]): number {
  return problems
    .filter(isError)
    .reduce(
      (sum, { code, message }) =>
        sum + (code === 'more-problems' ? Number.parseInt(message, 10) : 1),
      0,
    );
}
