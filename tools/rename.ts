/**
 * `npm run rename -- old-slug new-slug`: gives an article a new address. Renames its file, keeps the old address as
 * an alias, and changes every link and key that named it. Exits with 1 if that is not possible, in which case nothing
 * has been changed. Files are read by the same program in other threads.
 */
import path from 'node:path';
import { isMainThread, parentPort } from 'node:worker_threads';
import { escapeForTerminal } from '@/lib/checking/escape-text';
import { now } from '@/lib/clock';
import { indexPlaces } from '@/lib/newsroom';
import {
  type Renamed,
  type RenameRefusal,
  renameArticle,
  serveReadings,
} from '@/lib/newsroom/upkeep';
import { readArguments } from '@/server/read-arguments';
import { printProgress } from './progress';
import { counted } from './report-problems';
import { updateOrExplain } from './update-or-explain';

const USAGE = `Usage: npm run rename -- OLD NEW

Gives the article with the address /articles/OLD the address /articles/NEW: renames its file, puts OLD into its
\`aliases\`, and changes the links, \`related\`, \`translationOf\` and the front page that named OLD.`;

if (parentPort && !isMainThread) serveReadings(parentPort);
else await rename();

async function rename(): Promise<void> {
  const given = readArguments({
    command: 'npm run rename --',
    options: {},
    operands: ['OLD', 'NEW'],
    usage: USAGE,
  });
  if (!given) return;
  const [from = '', to = ''] = given.operands;
  const places = indexPlaces();
  const options = { now: now(), reader: new URL(import.meta.url), onProgress: printProgress };
  if (!(await updateOrExplain(places, options))) return;
  const folder = path.relative(process.cwd(), places.contentDir) || '.';
  const renamed = renameArticle(places, { from, to });
  if (!renamed.ok) {
    console.error(escapeForTerminal(`Nothing was changed: ${explain(renamed.error)}`));
    process.exitCode = 1;
    return;
  }
  for (const line of report(renamed.value, from, folder)) console.log(escapeForTerminal(line));
}

function report({ from, to, changed }: Renamed, slug: string, folder: string): string[] {
  const inFolder = (file: string) => path.posix.join(folder, file);
  const all = changed.reduce((sum, { places }) => sum + places, 0);
  const links = changed.map(({ file, places }) => `    ${inFolder(file)}: ${places}`);
  return [
    `${inFolder(from)} is now ${inFolder(to)}, and /articles/${slug} still leads there.`,
    ...(all > 0
      ? [`${counted(all, 'place')} that named it ${all === 1 ? 'was' : 'were'} changed:`, ...links]
      : []),
  ];
}

/** Says what is in the way, and what to do. */
function explain(refusal: RenameRefusal): string {
  switch (refusal.why) {
    case 'unknown':
      return `there is no article with the address \`${refusal.slug}\`. npm run list shows all of them.`;
    case 'several':
      return `${refusal.files.join(' and ')} both have the address \`${refusal.slug}\`. Rename one of the files by hand.`;
    case 'no slug':
      return refusal.meant === ''
        ? `\`${refusal.slug}\` cannot be an address: it has no letter or digit.`
        : `\`${refusal.slug}\` cannot be an address. Did you mean \`${refusal.meant}\`?`;
    case 'taken':
      return `\`${refusal.slug}\` ${whose(refusal)}. Choose another address.`;
    case 'unsure':
      return `in ${refusal.file}, ${refusal.reason}. Change it by hand, and run the command again.`;
  }
}

function whose({ owner }: Extract<RenameRefusal, { why: 'taken' }>): string {
  if (owner.as === 'gone') return 'was taken down for good (gone.yaml)';
  return `${owner.as === 'address' ? 'is the address of' : 'is in the `aliases` of'} ${owner.files.join(', ')}`;
}
