import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';

/** Folders and files that a build does not need, or makes itself. */
const LEFT_BEHIND = new Set([
  '.git',
  '.next',
  '.standfirst',
  'e2e',
  'node_modules',
  'playwright-report',
  'test-results',
]);

/** A copy of the project in which to build and serve, so that the checkout is left alone. */
export interface WorkCopy {
  folder: string;
  remove(): void;
}

/**
 * Copies the project, with the packages as hard links, because Turbopack refuses symbolic links that lead
 * outside. The copy is removed when this process ends, if not before.
 *
 * @param parent an existing folder to make it in
 */
export function makeWorkCopy(parent: string): WorkCopy {
  const folder = mkdtempSync(path.join(parent, 'site-'));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    process.off('exit', remove);
  };
  process.once('exit', remove);
  // Copied, not linked: Next writes to some of these, and an edit of one would change both.
  for (const name of readdirSync('.')) {
    if (LEFT_BEHIND.has(name)) continue;
    cpSync(name, path.join(folder, name), { recursive: true, filter: (source) => !isTest(source) });
  }
  linkFolder('node_modules', path.join(folder, 'node_modules'));
  return { folder, remove };
}

/** Tests are left out, because a build checks the types of everything, and tests are not to be measured. */
function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    // Tools write to their files here in place.
    if (entry.name === '.cache') continue;
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Another file system, or one without hard links.
    copyFileSync(source, target);
  }
}
