// Plain JavaScript with no imports but Node's: a release runs it as it is (deploy/run.mjs).
//
// Relied upon: `next build` leaves its settings in `.next/required-server-files.json`, and Next takes
// those of the variable `__NEXT_PRIVATE_STANDALONE_CONFIG` as they are, as the server of its own
// `output: 'standalone'` has it do. Else it asks for its compiler, of a hundred megabytes, to read
// next.config.ts.
import { readFileSync } from 'node:fs';

const FILE = '.next/required-server-files.json';
const VARIABLE = '__NEXT_PRIVATE_STANDALONE_CONFIG';

/**
 * The settings that the build was made with.
 *
 * @returns {{ cacheHandler?: string }} paths in it are relative to `.next`
 * @throws {Error} when there is no build, or its file has no settings
 */
export function readBuiltConfig() {
  const { config } = JSON.parse(readFileSync(FILE, 'utf8'));
  if (typeof config !== 'object' || config === null) throw new Error(`${FILE} has no settings`);
  return config;
}

/** Has Next take the settings of the build in this process and those that it starts. */
export function takeBuiltConfig() {
  process.env[VARIABLE] = JSON.stringify(readBuiltConfig());
}
