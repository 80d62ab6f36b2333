import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { now } from '@/lib/clock';
import { AUTHORS, articleText, SECTIONS } from './article-text';
import { type ArchiveWishes, LEAST_ARTICLES, planArchive, plannedFile } from './plan-archive';

/** A file left in a finished archive: it records the wishes, and shows that the folder is ours to replace. */
const MARKER = '.standfirst-archive.json';

/** Raise this whenever the same wishes produce different files from before. */
const GENERATION = 2;

/**
 * Writes a whole content folder of made-up articles: the same files for the same wishes on the same
 * day. A finished archive for the same wishes is reused; one for other wishes is replaced.
 *
 * @param wishes what the archive should be like, and the folder to write, outside the project
 * @returns whether the archive existed already
 * @throws Error when the folder is in the project or contains anything that is not an archive
 */
export function generateArchive(wishes: ArchiveWishes & { folder: string }): { reused: boolean } {
  const folder = path.resolve(wishes.folder);
  const { articles, seed } = wishes;
  if (articles < LEAST_ARTICLES)
    throw new Error(`an archive has ${LEAST_ARTICLES} articles or more`);
  refuseProject(folder);
  const marker = { generation: GENERATION, articles, seed, finished: true };
  const found = readMarker(folder);
  if (found === JSON.stringify(marker)) return { reused: true };
  if (found !== undefined) rmSync(folder, { recursive: true });

  mkdirSync(folder, { recursive: true });
  const write = fileWriter(folder);
  write(MARKER, JSON.stringify({ ...marker, finished: false }));
  writeSite(write);
  const plans = planArchive(wishes, new Date(now()).toISOString().slice(0, 10));
  for (const [index, plan] of plans.entries()) {
    write(plannedFile(plan), articleText(plans, index, seed));
  }
  write(MARKER, JSON.stringify(marker));
  return { reused: false };
}

function refuseProject(folder: string): void {
  const within = path.relative(realpathSync(process.cwd()), realPath(folder));
  const outside = within.startsWith('..') || path.isAbsolute(within);
  if (!outside) throw new Error(`an archive is not written into the project: ${folder}`);
}

/** The path of a folder with its links resolved; the folder need not exist yet. */
function realPath(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  return path.join(realPath(path.dirname(folder)), path.basename(folder));
}

/**
 * @returns the content of the folder's marker; `undefined` when the folder is empty or does not exist
 * @throws Error when something else is in it
 */
function readMarker(folder: string): string | undefined {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return undefined;
  const file = path.join(folder, MARKER);
  if (!existsSync(file)) throw new Error(`the folder is not empty and no archive: ${folder}`);
  return readFileSync(file, 'utf8');
}

type Write = (file: string, text: string) => void;

function fileWriter(folder: string): Write {
  const made = new Set<string>();
  return (file, text) => {
    const absolute = path.join(folder, file);
    const parent = path.dirname(absolute);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(absolute, text);
  };
}

function writeSite(write: Write): void {
  write('site.yaml', SITE);
  write('pages/about.mdx', ABOUT);
  for (let author = 1; author <= AUTHORS; author++) {
    write(
      `authors/author-${author}.yaml`,
      `name: Author ${author}\nkind: person\nrole: Reporter\nbio: Author ${author} writes for the archive.\n`,
    );
  }
}

const SITE = `name: The Archive
description: Made-up articles, to measure with.
url: http://localhost:3000
timeZone: Europe/Sarajevo
locale: en-GB
navigation:
  - label: Front page
    href: /
  - label: About
    href: /about
sections:
${Array.from({ length: SECTIONS }, (_, at) => `  - { name: Section ${at + 1}, slug: section-${at + 1} }`).join('\n')}
`;

const ABOUT = `---
title: About the archive
standfirst: Nothing here was said or done by anybody.
---

A program made these articles up, to find out how the site does with many.
`;
