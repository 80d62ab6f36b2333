import { createHash } from 'node:crypto';
import path from 'node:path';
import type { IndexPlaces } from '@/lib/archive-index/index-file';
import { now } from '@/lib/clock';
import { type Newsroom, openNewsroom } from './newsroom';

export {
  type Article,
  articlePath,
  type Entry,
  type Page,
  type Stub,
} from '@/lib/content/article';
export type { Listing, Period, Topic } from '@/lib/content/listing';
export type { Author, FooterLine, Site } from '@/lib/content/site-fields';
export { heldBack } from '@/lib/content/visibility';
export type { DeskNote } from './desk-notes';
export type { FrontPage } from './front-page';
export type { ArticleAddress, Newsroom } from './newsroom';
export type { SearchResults } from './search';
export type { IndexPlaces };

/** One newsroom a process: pages and the proxy are bundled apart and must not open it twice. */
const shared = globalThis as typeof globalThis & { standfirstNewsroom?: Newsroom };

/** The newsroom of this site. */
export function newsroom(): Newsroom {
  shared.standfirstNewsroom ??= openNewsroom({
    ...indexPlaces(),
    siteUrl: process.env.SITE_URL || undefined,
    editorUrl: process.env.EDITOR_URL || undefined,
    now,
  });
  return shared.standfirstNewsroom;
}

/** Has all pages ask another newsroom from now on: one that also remembers what it is asked. */
export function replaceNewsroom(by: (newsroom: Newsroom) => Newsroom): void {
  shared.standfirstNewsroom = by(newsroom());
}

/**
 * Where the content is: `CONTENT_DIR`, else the folder `content` of the project; and its index:
 * `INDEX_FILE`, else a file of `.standfirst`, another for each content folder. In development all of
 * it is shown, which takes an index of its own.
 */
export function indexPlaces(): IndexPlaces {
  const { CONTENT_DIR: elsewhere } = process.env;
  const view = process.env.NODE_ENV === 'development' ? 'desk' : 'readers';
  // At the desk errors are shown, and on Vercel nothing that is written stays.
  const keepsLastGood = view === 'readers' && !process.env.VERCEL;
  return {
    view,
    // The literal path is what makes Next's file tracing carry content/ along.
    contentDir: elsewhere
      ? path.resolve(/* turbopackIgnore: true */ elsewhere)
      : path.join(process.cwd(), 'content'),
    indexFile: indexFileOf(view, elsewhere),
    lastGoodFile: keepsLastGood ? `${indexFileOf(view, elsewhere)}.good` : undefined,
  };
}

function indexFileOf(view: 'desk' | 'readers', elsewhere: string | undefined): string {
  const { INDEX_FILE: indexFile } = process.env;
  if (indexFile) {
    const file = view === 'desk' ? `${indexFile}-desk` : indexFile;
    return path.resolve(/* turbopackIgnore: true */ file);
  }
  // Literal as well: the trace of the proxy heeds no outputFileTracingIncludes.
  if (view === 'readers' && !elsewhere) return path.join(process.cwd(), '.standfirst', 'index.db');
  const name = `${view === 'desk' ? 'desk' : 'index'}${elsewhere ? `-${shortHash(elsewhere)}` : ''}.db`;
  return path.join(/* turbopackIgnore: true */ process.cwd(), '.standfirst', name);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
