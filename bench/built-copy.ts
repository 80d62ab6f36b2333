import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from '@/server/build';
import type { WorkCopy } from './work-copy';

/** Folders that a server does not need, or makes itself. */
const LEFT_BEHIND = new Set(['.git', '.standfirst', 'e2e', 'node_modules', 'test-results']);

/** Where tools keep their bundles: it is written to in place, so it must never be a link. */
const CACHE = 'node_modules/.cache';

/**
 * Copies the project with its build, which is made if necessary, so that a server can be started there
 * at once and treated badly. Needs GNU `cp`. The copy is removed when this process ends, if not before.
 *
 * @param parent an existing folder to make it in
 * @throws Error when the site cannot be built
 */
export async function makeBuiltCopy(parent: string): Promise<WorkCopy> {
  if (!(await buildIfNeeded())) throw new Error('the site was not built');
  const folder = mkdtempSync(path.join(parent, 'built-'));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    process.off('exit', remove);
  };
  process.once('exit', remove);
  const copied = readdirSync('.').filter((name) => !LEFT_BEHIND.has(name));
  // With times to the nanosecond, from which the server sees that the build was made from these files.
  execFileSync('cp', ['-a', ...copied, folder]);
  mkdirSync(path.join(folder, 'node_modules'));
  const packages = readdirSync('node_modules').filter((name) => name !== path.basename(CACHE));
  execFileSync('cp', ['-al', ...packages, path.join(folder, 'node_modules')], {
    cwd: 'node_modules',
  });
  cpSync(CACHE, path.join(folder, CACHE), { recursive: true });
  return { folder, remove };
}
