import type { IndexPlaces } from '@/lib/archive-index/index-file';
import { now } from '@/lib/clock';
import { processWide } from '@/lib/process-wide';
import { indexPlaces } from './index-places';
import { type Newsroom, openNewsroom } from './newsroom';

export {
  type Article,
  articlePath,
  type Correction,
  type Entry,
  type Page,
  type Stub,
} from '@/lib/content/article';
export { eventsPeriod } from '@/lib/content/events-period';
export {
  type CorrectionListing,
  isThin,
  type Listing,
  type Period,
  type Series,
  type Topic,
  type TopicListing,
} from '@/lib/content/listing';
export { type Section, sectionAt, sectionsInOrder } from '@/lib/content/sections';
export type { Author, FooterLine, Site } from '@/lib/content/site-fields';
export { heldBack } from '@/lib/content/visibility';
export type { DeskNote } from './desk-notes';
export { type Briefs, entriesOf, type Front } from './front-page';
export type { ArticleAddress, Newsroom, PageAddress, PartsBeside } from './newsroom';
export type { SearchResults } from './search';
export { type IndexPlaces, indexPlaces };

/** One newsroom a process: pages and the proxy are bundled apart and must not open it twice. */
const own: { standfirstNewsroom?: Newsroom } = {};

/** The newsroom of this site. */
export function newsroom(): Newsroom {
  const shared = processWide(own);
  shared.standfirstNewsroom ??= openSiteNewsroom();
  return shared.standfirstNewsroom;
}

/**
 * Opens the newsroom of this site.
 *
 * @param onDamage called when the index is damaged, if another process rebuilds it; else this
 *   one does
 */
export function openSiteNewsroom(onDamage?: () => void): Newsroom {
  return openNewsroom({
    ...indexPlaces(),
    siteUrl: process.env.SITE_URL || undefined,
    editorUrl: process.env.EDITOR_URL || undefined,
    now,
    onDamage,
  });
}

/** Has all pages ask another newsroom from now on: one that also remembers what it is asked. */
export function replaceNewsroom(by: Newsroom): void {
  processWide(own).standfirstNewsroom = by;
}
