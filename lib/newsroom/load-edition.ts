import type { Problem } from '@/lib/checking/problem';
import type { Page } from './article';
import { type FileOnDisk, findFile, listFiles, readText } from './disk';
import { type Edition, makeEdition } from './edition';
import { type ArticleReading, type Desk, readArticle, readPage, slugOf } from './read-article';
import { readAuthor, readSite, SITE_FILE } from './read-site';
import type { Author } from './site-fields';

/** Where an edition is loaded from. */
export interface EditionSource {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** The address of the site from the environment, which wins over the site file's. */
  siteUrl: string | undefined;
}

/** An edition with what is needed to load the next one quickly. */
export interface LoadedEdition {
  edition: Edition;
  /** Every file with its stamp, as one string: the same string, the same files. */
  fingerprint: string;
  /** The readings of article files by path, each with the stamp it was read at. */
  readings: ReadonlyMap<string, { stamp: string; reading: ArticleReading }>;
  /** Changes with the site file and the authors: then articles are read anew. */
  deskFingerprint: string;
}

/** The site file is in error, and no earlier version is known: there is nothing to serve. */
export class SiteFileError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(`content/${SITE_FILE} is in error; without it there is no site`);
    this.name = 'SiteFileError';
  }
}

/** Finds all files of the newsroom. One listing and one stat a file; nothing is read. */
export async function listNewsroom(contentDir: string): Promise<NewsroomFiles> {
  const [site, authors, pages, articles] = await Promise.all([
    findFile(contentDir, SITE_FILE),
    listFiles(contentDir, 'authors', '.yaml'),
    listFiles(contentDir, 'pages', '.mdx'),
    listFiles(contentDir, 'articles', '.mdx'),
  ]);
  const desk = [...(site ? [site] : []), ...authors];
  return {
    authors,
    pages,
    articles,
    deskFingerprint: stamps(desk),
    fingerprint: stamps([...desk, ...pages, ...articles]),
  };
}

interface NewsroomFiles {
  authors: FileOnDisk[];
  pages: FileOnDisk[];
  articles: FileOnDisk[];
  deskFingerprint: string;
  fingerprint: string;
}

function stamps(files: readonly FileOnDisk[]): string {
  return files.map(({ file, stamp }) => `${file} ${stamp}`).join('\n');
}

/**
 * Reads what changed since the edition before and puts the next one together.
 *
 * @param now milliseconds since the epoch
 * @throws SiteFileError when the site file is in error and there is no edition before
 */
export async function loadEdition(
  source: EditionSource,
  files: NewsroomFiles,
  previous: LoadedEdition | undefined,
  now: number,
): Promise<LoadedEdition> {
  const { contentDir } = source;
  const problems: Problem[] = [];
  const siteRead = readSite(await readText(contentDir, SITE_FILE), source.siteUrl);
  problems.push(...siteRead.problems);
  const site = siteRead.site ?? previous?.edition.site;
  if (!site) throw new SiteFileError(siteRead.problems);

  const { authors, brokenAuthors } = await loadAuthors(contentDir, files.authors, problems);
  const desk: Desk = { site, authors, brokenAuthors };
  const { pages, unavailablePages } = await loadPages(
    contentDir,
    files.pages,
    desk,
    previous,
    problems,
  );

  const sameDesk = previous?.deskFingerprint === files.deskFingerprint;
  const readings = new Map<string, { stamp: string; reading: ArticleReading }>();
  for (const { file, stamp } of files.articles) {
    const known = sameDesk ? previous?.readings.get(file) : undefined;
    const reading =
      known?.stamp === stamp
        ? known.reading
        : readArticle(file, await readText(contentDir, file), desk);
    readings.set(file, { stamp, reading });
  }

  const edition = makeEdition(
    {
      site,
      authors,
      pages,
      unavailablePages,
      readings: [...readings.values()].map(({ reading }) => reading),
      problems,
    },
    previous?.edition,
    now,
  );
  return {
    edition,
    fingerprint: files.fingerprint,
    deskFingerprint: files.deskFingerprint,
    readings,
  };
}

async function loadAuthors(contentDir: string, files: readonly FileOnDisk[], problems: Problem[]) {
  const authors = new Map<string, Author>();
  const brokenAuthors = new Set<string>();
  for (const { file } of files) {
    const read = readAuthor(file, await readText(contentDir, file));
    problems.push(...read.problems);
    if (read.author) authors.set(read.author.slug, read.author);
    else brokenAuthors.add(slugOf(file));
  }
  return { authors, brokenAuthors };
}

async function loadPages(
  contentDir: string,
  files: readonly FileOnDisk[],
  desk: Desk,
  previous: LoadedEdition | undefined,
  problems: Problem[],
) {
  const pages = new Map<string, Page>();
  const unavailablePages = new Set<string>();
  for (const { file } of files) {
    const read = readPage(file, await readText(contentDir, file), desk.site);
    problems.push(...read.problems);
    const slug = slugOf(file);
    const page = read.page ?? previous?.edition.pages.get(slug);
    if (page) pages.set(slug, page);
    else unavailablePages.add(slug);
  }
  return { pages, unavailablePages };
}
