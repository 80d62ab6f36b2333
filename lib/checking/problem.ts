import type { Code } from './codes';
import { escapeForTerminal } from './escape-text';
import type { Fix } from './fix';

/** A place in a text file. Lines and columns count from 1; columns count UTF-16 units, as editors do. */
export interface Position {
  line: number;
  column: number;
}

/** The place of an offset in a text whose lines end with `\n`. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Something wrong in a file, described so that an editor can find and correct it. */
export interface Problem extends Position {
  /** Path relative to the content folder, with forward slashes. */
  file: string;
  /** An error keeps the file off the site; a warning does not. */
  severity: 'error' | 'warning';
  /** Identifies the kind of problem, whatever the wording. */
  code: Code;
  /** What is wrong, with the offending text. */
  message: string;
  /** What to write instead. */
  remedy: string;
  /** The same as a change to the file, if only one can be meant. */
  fix?: Fix;
}

/** The same, before the file is known. */
export type Finding = Omit<Problem, 'file' | 'severity'>;

/**
 * `file:line:column: error: message` with the remedy below it, as compilers print problems: two lines,
 * whatever is in the file or its name.
 */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, message, remedy } = problem;
  const first = `${file}:${line}:${column}: ${severity}: ${message}`;
  return `${escapeForTerminal(first)}\n    ${escapeForTerminal(remedy)}`;
}

/**
 * How many problems of one part of a file (its frontmatter, its text) are listed; the rest are
 * counted.
 */
export const MAX_LISTED = 20;

/**
 * Leaves out the findings after the first 20, and says how many were left out.
 *
 * @param findings in the order of the text; those beyond the 21st may be missing
 * @param total how many there are in all
 */
export function firstListed(findings: readonly Finding[], total = findings.length): Finding[] {
  const [next] = findings.slice(MAX_LISTED);
  if (!next || total <= MAX_LISTED) return [...findings];
  const left = total - MAX_LISTED;
  const rest: Finding = {
    line: next.line,
    column: next.column,
    code: 'more-problems',
    message: `${left} more ${left === 1 ? 'problem' : 'problems'} from here on`,
    remedy: 'Correct those above, and check again.',
  };
  return [...findings.slice(0, MAX_LISTED), rest];
}

/** Orders problems by file, then by place, for people and for stable output. */
export function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
