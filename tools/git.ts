import { execFileSync } from 'node:child_process';

/** The output of git; `undefined` if it fails or is not installed. */
export function git(args: string[], cwd = '.'): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}
