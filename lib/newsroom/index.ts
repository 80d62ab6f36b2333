import { createHash } from 'node:crypto';
import path from 'node:path';
import { now } from '@/lib/clock';
import type { IndexPlaces } from './archive-index/update';
import { type Newsroom, openNewsroom } from './newsroom';

export { type Article, articlePath, type Entry, type Page, type Stub } from './article';
export type { FrontPage } from './front-page';
export type { Listing, Period, Topic } from './listing';
export type { ArticleAddress, Newsroom } from './newsroom';
export type { SearchResults } from './search';
export type { Author, FooterLine, Site } from './site-fields';
export type { IndexPlaces };

/** One newsroom a process: pages and the proxy are bundled apart and must not open it twice. */
const shared = globalThis as typeof globalThis & { standfirstNewsroom?: Newsroom };

/** The newsroom of this site. */
export function newsroom(): Newsroom {
  shared.standfirstNewsroom ??= openNewsroom({
    ...indexPlaces(),
    siteUrl: process.env.SITE_URL || undefined,
    now,
  });
  return shared.standfirstNewsroom;
}

/**
 * Where the content is: `CONTENT_DIR`, else the folder `content` of the project; and its index:
 * `INDEX_FILE`, else a file of `.standfirst`, another for each content folder.
 */
export function indexPlaces(): IndexPlaces {
  const { CONTENT_DIR: elsewhere, INDEX_FILE: indexFile } = process.env;
  const name = elsewhere ? `index-${shortHash(elsewhere)}.db` : 'index.db';
  return {
    // The literal path is what makes Next's file tracing carry content/ along.
    contentDir: elsewhere
      ? path.resolve(/* turbopackIgnore: true */ elsewhere)
      : path.join(process.cwd(), 'content'),
    indexFile: indexFile
      ? path.resolve(/* turbopackIgnore: true */ indexFile)
      : path.join(/* turbopackIgnore: true */ process.cwd(), '.standfirst', name),
  };
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
