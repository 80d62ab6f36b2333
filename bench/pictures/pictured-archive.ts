import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateArchive } from '../generate-archive';
import { type Plan, plannedFile } from '../plan-archive';
import { tinyPicture } from './photographs';

/** One article in this many has a lead picture. */
const EVERY = 5;

/** Left beside the articles when all have their pictures. */
const MARKER = '.standfirst-pictures';

/**
 * An archive in which every fifth article has its own lead picture, of a few hundred bytes. One that exists already
 * is reused.
 *
 * @param plans the plans of an archive with the same wishes
 * @returns how many pictures there are
 */
export async function picturedArchive(
  wishes: { folder: string; articles: number; seed: number },
  plans: readonly Plan[],
): Promise<number> {
  generateArchive(wishes);
  const { folder } = wishes;
  const pictured = plans.filter(({ kind }, at) => kind === 'article' && at % EVERY === 0);
  const marker = path.join(folder, MARKER);
  if (existsSync(marker)) return pictured.length;
  for (const [at, plan] of pictured.entries()) {
    const file = path.join(folder, plannedFile(plan));
    const name = path.basename(file).replace(/\.mdx$/, '.jpg');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(path.join(path.dirname(file), name), await tinyPicture(at));
    const text = readFileSync(file, 'utf8');
    const image = `image: {src: ./${name}, alt: A pattern, credit: A program}`;
    if (!text.includes(image)) writeFileSync(file, text.replace('---\n', `---\n${image}\n`));
  }
  writeFileSync(marker, '');
  return pictured.length;
}
