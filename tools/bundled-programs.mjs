// Remembers which programs are already bundled from the present files: bundling takes a second, and the server and
// commands are started all the time.
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The result of bundling depends on these files too. In a copy of the site, they are those of the
 * project.
 */
const ALWAYS = ['../package-lock.json', '../tsconfig.json', 'bundle.mjs'].map((file) =>
  fileURLToPath(new URL(file, import.meta.url)),
);

/** A file that changed as recently as this may have changed after it was read. In milliseconds. */
const YOUNG_MS = 2000;

/**
 * Whether a program exists and matches its files as they are now.
 *
 * @param {string} program
 */
export function isBundled(program) {
  try {
    const stamps = Object.entries(JSON.parse(readFileSync(stampsOf(program), 'utf8')));
    return existsSync(program) && stamps.every(([file, stamp]) => stampOf(file) === stamp);
  } catch {
    // It was never bundled, or one of its files is gone.
    return false;
  }
}

/**
 * Records the files from which a program was bundled.
 *
 * @param {string} program
 * @param {readonly string[]} inputs relative to this folder
 * @param {number} begun milliseconds since the epoch, from before they were read
 */
export function rememberInputs(program, inputs, begun) {
  const stamps = {};
  for (const input of [...inputs, ...ALWAYS]) {
    const file = path.resolve(input);
    if (statSync(file).mtimeMs > begun - YOUNG_MS) return;
    stamps[file] = stampOf(file);
  }
  // Written beside and renamed: another process may be reading it.
  const beside = `${stampsOf(program)}.${process.pid}`;
  writeFileSync(beside, JSON.stringify(stamps));
  renameSync(beside, stampsOf(program));
}

function stampsOf(program) {
  return `${program}.json`;
}

function stampOf(file) {
  const { mtimeMs, size } = statSync(file);
  return `${mtimeMs} ${size}`;
}
