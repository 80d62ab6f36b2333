import path from 'node:path';
import { slugFor } from '@/lib/checking/slug';

/** The facts that go into the files of a new paper. */
export interface PaperFacts {
  name: string;
  /** The address of the site. */
  url: string;
  /** A name of the IANA time zone database. */
  timeZone: string;
  /** A BCP 47 language tag. */
  locale: string;
  author: { slug: string; name: string; kind: 'person' | 'organisation' };
  /** The day on which it begins, in its own time zone: `2026-11-27`. */
  today: string;
  /** Where the check on GitHub gets the engine: a git address and a commit; `undefined` without a remote. */
  engine: { repository: string; commit: string } | undefined;
}

/** What the command line and the machine say, before defaults are filled in. */
export interface Known {
  /** The folder that the paper goes into. */
  folder: string;
  name?: string | undefined;
  url?: string | undefined;
  timeZone?: string | undefined;
  locale?: string | undefined;
  /** The time zone of the machine. */
  machineTimeZone: string;
  /** `LC_ALL`, `LC_MESSAGES` or `LANG`, as POSIX writes them: `en_GB.UTF-8`. */
  machineLocale: string | undefined;
  /** The name that git signs commits with. */
  gitUser: string | undefined;
  engine: PaperFacts['engine'];
  /** Milliseconds since the epoch. */
  now: number;
}

/** Fills in missing facts: the name from the folder, time zone and language from the machine. */
export function paperFacts(known: Known): PaperFacts {
  const timeZone = known.timeZone ?? known.machineTimeZone;
  return {
    name: known.name ?? nameOfFolder(known.folder),
    url: known.url ?? 'http://localhost:3000',
    timeZone,
    locale: known.locale ?? languageTagOf(known.machineLocale) ?? 'en-GB',
    author: authorFrom(known.gitUser),
    today: new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(known.now),
    engine: known.engine,
  };
}

/** `the-echo` is called The Echo. */
export function nameOfFolder(folder: string): string {
  const words = path.basename(path.resolve(folder)).split(/[-_\s]+/);
  return words
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toLocaleUpperCase() + word.slice(1))
    .join(' ');
}

/** The language tag of a POSIX locale; `undefined` for `C`, `POSIX` and anything that is not a locale. */
export function languageTagOf(locale: string | undefined): string | undefined {
  const [language = ''] = (locale ?? '').split(/[.@]/);
  if (!/^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(language)) return undefined;
  return language.replace('_', '-');
}

function authorFrom(gitUser: string | undefined): PaperFacts['author'] {
  const name = gitUser?.trim() ?? '';
  const slug = slugFor(name);
  return name === '' || slug === ''
    ? { slug: 'newsroom', name: 'The newsroom', kind: 'organisation' }
    : { slug, name, kind: 'person' };
}
