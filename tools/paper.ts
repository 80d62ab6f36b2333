/**
 * `npm run paper -- ../the-echo`: starts a paper of your own, in a separate folder and git repository, and
 * makes this checkout use that folder from then on (`CONTENT_DIR` in .env.local). It asks nothing and
 * overwrites nothing. Exits with 1 if that is not possible, and with 2 if the command is wrong.
 */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isLanguageTag, isWebAddress } from '@/lib/checking/fields';
import { now } from '@/lib/clock';
import { isTimeZone } from '@/lib/dates/moment';
import { readArguments } from '@/server/read-arguments';
import { git } from './git';
import { editorFiles } from './paper/editor-files';
import { type PaperFacts, paperFacts } from './paper/paper-facts';
import { paperFiles } from './paper/paper-files';

const USAGE = `Usage: npm run paper -- FOLDER [--name NAME] [--url ADDRESS] [--time-zone ZONE] [--locale TAG]

Writes the files of a new paper into FOLDER, which is made if need be, and makes it a git repository. From
then on npm run dev, start and check mean that folder.

  --name       the name of the paper; else made from the name of the folder
  --url        the address of its site, https://example.org; else http://localhost:3000
  --time-zone  an IANA name, Europe/London; else this machine's
  --locale     a BCP 47 language tag, en-GB; else this machine's`;

/** Read by every command and by the server, unless the environment says otherwise; git ignores it. */
const SETTINGS = '.env.local';

const given = readArguments({
  command: 'npm run paper --',
  options: {
    name: { is: 'value', called: 'NAME' },
    url: { is: 'value', called: 'ADDRESS' },
    'time-zone': { is: 'value', called: 'ZONE' },
    locale: { is: 'value', called: 'TAG' },
  },
  operands: ['FOLDER'],
  usage: USAGE,
});
if (given) {
  const { name, url, 'time-zone': timeZone, locale } = given.options;
  begin({ folder: path.resolve(given.operands[0] ?? ''), name, url, timeZone, locale });
}

interface Asked {
  folder: string;
  name: string | undefined;
  url: string | undefined;
  timeZone: string | undefined;
  locale: string | undefined;
}

function begin(wishes: Asked): void {
  const refusal = whyNot(wishes);
  if (refusal !== undefined) {
    fail(refusal);
    return;
  }
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const facts = paperFacts({
    ...wishes,
    machineTimeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    machineLocale: LC_ALL || LC_MESSAGES || LANG,
    gitUser: git(['config', 'user.name']),
    engine: engineOf(),
    now: now(),
  });
  try {
    write(wishes.folder, facts);
  } catch (error) {
    fail(`${wishes.folder} cannot be written to: ${(error as Error).message}`);
    return;
  }
  rememberFolder(wishes.folder);
  const isCommitted = makeRepository(wishes.folder);
  console.log(`${facts.name} is in ${wishes.folder}: ${facts.timeZone}, ${facts.locale}.
${isCommitted ? 'Its files are the first commit of its repository.' : 'Its files are not committed: git does not know your name (git config user.name and user.email).'}
This checkout means that folder now (CONTENT_DIR in ${SETTINGS}). Next: npm run dev`);
}

function whyNot({ folder, name, url, timeZone, locale }: Asked): string | undefined {
  if (name?.trim() === '') return 'The name is empty.';
  if (url !== undefined && !isWebAddress(url)) {
    return `"${url}" is not a web address: write https://example.org`;
  }
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    return `"${timeZone}" is not a time zone: write a name such as Europe/London`;
  }
  if (locale !== undefined && !isLanguageTag(locale)) {
    return `"${locale}" is not a language tag: write one such as en-GB`;
  }
  const inside = path.relative(process.cwd(), folder);
  if (!inside.startsWith('..') && !path.isAbsolute(inside)) {
    return 'The folder must be outside this checkout, so that an upgrade never touches your paper: ../the-echo';
  }
  if (existsSync(folder) && !isEmptyFolder(folder)) {
    return `${folder} is not an empty folder, and nothing is ever overwritten: name another one.`;
  }
  const known = /^CONTENT_DIR=(.*)$/m.exec(settings())?.[1];
  if (known) {
    return `This checkout has a paper already: ${known}. Clone Standfirst again for another one, or remove that line from ${SETTINGS}.`;
  }
  return undefined;
}

function isEmptyFolder(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    // It is a file.
    return false;
  }
}

function write(folder: string, facts: PaperFacts): void {
  for (const [file, text] of [...paperFiles(facts), ...editorFiles()]) {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text, { flag: 'wx' });
  }
}

function rememberFolder(folder: string): void {
  const before = settings();
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  appendFileSync(SETTINGS, `${gap}CONTENT_DIR=${JSON.stringify(folder)}\n`);
}

function settings(): string {
  return existsSync(SETTINGS) ? readFileSync(SETTINGS, 'utf8') : '';
}

/** @returns whether the files have been committed: without a user name, git refuses */
function makeRepository(folder: string): boolean {
  git(['init', '--quiet', '--initial-branch=main'], folder);
  git(['add', '--all'], folder);
  return (
    git(['commit', '--quiet', '--message', 'The beginning of the paper'], folder) !== undefined
  );
}

function engineOf(): PaperFacts['engine'] {
  const repository = git(['remote', 'get-url', 'origin']);
  const commit = git(['rev-parse', 'HEAD']);
  return repository && commit ? { repository, commit } : undefined;
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
