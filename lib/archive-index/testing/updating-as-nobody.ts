import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { bundleProgram } from './bundle-program';
import type { TemporaryPlaces } from './temporary';

const NOBODY = 65534;

/** What the index says about the article `of-note` in articles/locked/. */
interface Report {
  headline?: string;
  problems: string[];
}

/** Returns a function that updates an index as an ordinary user, whom permissions restrict, unlike root. */
export async function updatingAsNobody(places: TemporaryPlaces): Promise<() => Report> {
  const program = await bundleProgram('lib/archive-index/testing/update-and-report.ts');
  const isRoot = process.getuid?.() === 0;
  const indexFile = path.join(places.home, 'of-nobody', 'index.db');
  mkdirSync(path.dirname(indexFile));
  if (isRoot) chownSync(path.dirname(indexFile), NOBODY, NOBODY);
  for (const folder of [places.home, path.dirname(program)]) chmodSync(folder, 0o755);
  const args = [program, places.contentDir, indexFile, 'of-note'];
  const options = { encoding: 'utf8' as const, ...(isRoot && { uid: NOBODY, gid: NOBODY }) };
  return () => JSON.parse(execFileSync(process.execPath, args, options));
}
