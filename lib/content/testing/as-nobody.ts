import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

/** An entry, with what is in the way of reading it. */
interface Seen {
  file: string;
  message?: string;
}

/** What a user sees of a content folder to whom the system refuses what it refuses everybody but root. */
export interface SeenByNobody {
  fault?: string;
  scanned: Seen[];
  looked: (Seen | null)[];
}

/**
 * Looks at a content folder as a user that is not root.
 *
 * @param home a folder of the test's own that the folder is in
 * @param files to look at one by one
 */
export function asNobody(home: string, folder: string, files: readonly string[]): SeenByNobody {
  const program = path.join(home, 'report-content.mjs');
  buildSync({
    entryPoints: ['lib/content/testing/report-content.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  chmodSync(home, 0o755);
  const isRoot = process.getuid?.() === 0;
  const output = execFileSync(process.execPath, [program, folder, ...files], {
    encoding: 'utf8',
    cwd: home,
    ...(isRoot && { uid: NOBODY, gid: NOBODY }),
  });
  return JSON.parse(output);
}

const NOBODY = 65534;
