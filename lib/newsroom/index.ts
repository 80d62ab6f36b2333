import path from 'node:path';
import { formatProblem, type Problem } from '@/lib/checking/problem';
import { now } from '@/lib/clock';
import { type Newsroom, openNewsroom } from './newsroom';

export { type Article, articlePath, type Entry, type Page, type Stub } from './article';
export type { FrontPage } from './lists';
export type { ArticleAddress, Newsroom } from './newsroom';
export type { Author, FooterLine, Site } from './site-fields';

const LOOK_EVERY_MS = process.env.NODE_ENV === 'production' ? 1000 : 0;

/** One newsroom a process: pages and the proxy are bundled apart and must not read twice. */
const shared = globalThis as typeof globalThis & { standfirstNewsroom?: Newsroom };

/**
 * The newsroom of this site: `CONTENT_DIR`, else the folder `content` of the project. Problems that
 * appear while it serves go to the log.
 */
export function newsroom(): Newsroom {
  shared.standfirstNewsroom ??= openSiteNewsroom((problem) => {
    process.stderr.write(`${formatProblem(problem)}\n`);
  });
  return shared.standfirstNewsroom;
}

/** Opens the newsroom of this site for one use, such as a check. */
export function openSiteNewsroom(onProblem: (problem: Problem) => void): Newsroom {
  return openNewsroom({
    contentDir: contentDir(),
    siteUrl: process.env.SITE_URL || undefined,
    now,
    lookEvery: LOOK_EVERY_MS,
    onProblem,
  });
}

/** The absolute path of the content folder. */
export function contentDir(): string {
  const elsewhere = process.env.CONTENT_DIR;
  // The literal path is what makes Next's file tracing carry content/ along.
  return elsewhere
    ? path.resolve(/* turbopackIgnore: true */ elsewhere)
    : path.join(process.cwd(), 'content');
}
