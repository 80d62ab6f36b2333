import { chmodSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Replaces the bytes of a file and keeps its permissions. The new file is written beside it and renamed, so that
 * nobody reads half of it.
 *
 * @param absolute its path, not that of a link to it
 * @returns whether it was replaced: not if the file no longer has the bytes of `before`, so that nothing saved
 * meanwhile is lost
 * @throws Error when it cannot be read or written
 */
export function replaceFile(absolute: string, before: Buffer, after: Buffer): boolean {
  if (!readFileSync(absolute).equals(before)) return false;
  const beside = path.join(path.dirname(absolute), `.${path.basename(absolute)}.${process.pid}`);
  try {
    writeFileSync(beside, after);
    chmodSync(beside, statSync(absolute).mode);
    renameSync(beside, absolute);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  return true;
}
