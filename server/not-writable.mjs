// Plain JavaScript with no imports but Node's: tools/install.mjs asks it before anything is installed.
import { accessSync, constants, existsSync } from 'node:fs';

/**
 * Why one of these folders cannot be written to, in a sentence: nobody can write to a folder of somebody else, or
 * on a read-only disk.
 *
 * @param {readonly string[]} folders those that are not there are left out
 * @returns {string | undefined}
 */
export function whyNotWritable(folders) {
  const folder = folders.find((place) => existsSync(place) && !isWritable(place));
  if (folder === undefined) return undefined;
  return `The folder ${folder === '.' ? 'of this checkout' : folder} cannot be written to: run this as the user who owns it.`;
}

/** @param {string} place */
function isWritable(place) {
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
