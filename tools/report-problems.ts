import path from 'node:path';
import { escapeForTerminal, escapeJson } from '@/lib/checking/escape-text';
import { formatProblem, type Problem } from '@/lib/checking/problem';

/** Ways to report problems: for people, for machines, or for GitHub, which shows them beside the changed lines. */
export type ReportFormat = 'text' | 'json' | 'github';

/**
 * Writes a list of problems.
 *
 * @param folder the path of the content folder, as named in messages
 * @returns one text, without a final line end; empty if there is nothing to report
 */
export function reportOf(
  problems: readonly Problem[],
  folder: string,
  format: ReportFormat,
): string {
  const named = problems.map((problem) => ({
    ...problem,
    file: path.posix.join(folder, problem.file),
  }));
  if (format === 'json') return escapeJson(JSON.stringify(named, undefined, 2));
  return named.map(format === 'github' ? annotation : formatProblem).join('\n');
}

/** `0 errors, 2 warnings in content`. */
export function summaryOf(problems: readonly Problem[], folder: string): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')} in ${folder}`;
}

/** `1 error`, `2 errors`. */
export function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** A workflow command of GitHub Actions (docs.github.com, "Workflow commands"), with the escapes that these need. */
function annotation({ file, line, column, severity, message, remedy }: Problem): string {
  const properties = { file, line: String(line), col: String(column) };
  const written = Object.entries(properties)
    .map(([name, value]) => `${name}=${escaped(value).replace(/:/g, '%3A').replace(/,/g, '%2C')}`)
    .join(',');
  return `::${severity} ${written}::${escaped(message)}%0A${escaped(remedy)}`;
}

function escaped(text: string): string {
  return escapeForTerminal(text).replace(/%/g, '%25');
}
