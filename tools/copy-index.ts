/**
 * `node tools/run.mjs tools/copy-index.ts INDEX`: copies the index and the last good texts of another server. Each
 * unit runs this before its server starts, but there is something to copy only during an upgrade
 * (deploy/upgrade.sh). Otherwise it exits with 0, and the server makes what it needs itself.
 */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { indexPlaces } from '@/lib/newsroom';
import { copyIndex } from '@/lib/newsroom/upkeep';

const [other] = process.argv.slice(2);
if (other === undefined) {
  console.error(
    'Usage: node tools/run.mjs tools/copy-index.ts INDEX (the index of another server)',
  );
  process.exitCode = 2;
} else copy(other);

function copy(place: string): void {
  const own = indexPlaces();
  if (!existsSync(place) || isSame(place, own.indexFile)) return;
  try {
    const from = { indexFile: place, lastGoodFile: `${place}.good` };
    const { index, lastGood } = copyIndex(from, own);
    if (index) console.log(`The index is a copy of ${place}.`);
    else
      console.log(
        `The index in ${place} is of another version: a new one will be made from the content.`,
      );
    if (!lastGood) console.log('There are no last good texts beside it to copy.');
  } catch (error) {
    console.error(`${place} was not copied: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}

function isSame(one: string, other: string): boolean {
  return existsSync(other) && realpathSync(path.resolve(one)) === realpathSync(other);
}
