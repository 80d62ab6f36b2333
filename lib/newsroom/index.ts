import type { IndexPlaces } from '@/lib/archive-index/index-file';
import { now } from '@/lib/clock';
import { processWide } from '@/lib/process-wide';
import { indexPlaces, readersPlaces } from './index-places';
import { type Newsroom, openNewsroom } from './newsroom';
import { inBothViews } from './views';

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
  furtherLanguages,
  isFurther,
  languagesOf,
  type PaperLanguage,
  paperLanguages,
  prefixFor,
} from '@/lib/content/languages';
export {
  type CorrectionListing,
  isThin,
  type Listing,
  type Period,
  type Series,
  type Topic,
  type TopicListing,
} from '@/lib/content/listing';
export { isLanguageFolder, languageOfPath } from '@/lib/content/page-name';
export { photoPageOf, photoPath } from '@/lib/content/photo-address';
export { listFeedTitle, type Section, sectionAt, sectionsInOrder } from '@/lib/content/sections';
export type { Author, FooterLine, Site } from '@/lib/content/site-fields';
export { heldBack } from '@/lib/content/visibility';
export type { Addresses, Counted } from './addresses';
export type { DeskNote } from './desk-notes';
export { type Briefs, entriesOf, type Front } from './front-page';
export type { ArticleAddress, Newsroom, PageAddress, PartsBeside } from './newsroom';
export { paperAt } from './paper-at';
export type { SearchResults } from './search';
export { seenAs } from './views';
export { type IndexPlaces, indexPlaces, readersPlaces };

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
  const open = (places: IndexPlaces): Newsroom =>
    openNewsroom({
      ...places,
      siteUrl: process.env.SITE_URL || undefined,
      editorUrl: process.env.EDITOR_URL || undefined,
      now,
      onDamage,
    });
  if (process.env.NODE_ENV !== 'development') return open(indexPlaces());
  return inBothViews(open(indexPlaces()), () => open(readersPlaces()));
}

/** Has all pages ask another newsroom from now on: one that also remembers what it is asked. */
export function replaceNewsroom(by: Newsroom): void {
  processWide(own).standfirstNewsroom = by;
}
