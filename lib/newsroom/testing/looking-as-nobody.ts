import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bundleProgram } from '@/lib/archive-index/testing/bundle-program';
import type { TemporaryPlaces } from '@/lib/archive-index/testing/temporary';
import type { PublicIndex } from '../public-index';

const NOBODY = 65534;

/** Gives what looks at a file as a user to whom the system refuses what it refuses everybody but root. */
export async function lookingAsNobody({
  home,
}: TemporaryPlaces): Promise<(file: string) => ReturnType<PublicIndex['lookAt']>> {
  const program = await bundleProgram('lib/newsroom/testing/look-at-file.ts');
  for (const folder of [home, path.dirname(program)]) chmodSync(folder, 0o755);
  const isRoot = process.getuid?.() === 0;
  const options = { encoding: 'utf8' as const, ...(isRoot && { uid: NOBODY, gid: NOBODY }) };
  process.once('exit', () => rmSync(path.dirname(program), { recursive: true, force: true }));
  return (file) => JSON.parse(execFileSync(process.execPath, [program, home, file], options));
}
