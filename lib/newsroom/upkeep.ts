/** What commands and the server's own processes do with the newsroom; pages only ask (./index.ts). */
export {
  type Checked,
  type CheckOptions,
  checkBodies,
  forgetRefusals,
} from '@/lib/archive-index/check-bodies';
export { copyIndex } from '@/lib/archive-index/copy-index';
export type { IndexPlaces } from '@/lib/archive-index/index-file';
export { serveReadings } from '@/lib/archive-index/reading-work';
export { updateIndexInThreads } from '@/lib/archive-index/update';
export type { ThreadOptions, UpdateOptions } from '@/lib/archive-index/update-options';
export { IndexNotWritten } from '@/lib/archive-index/why-not-written';
export { askedFile, readAsked } from './asked-file';
export {
  type Basis,
  isStillTrue,
  NOTHING_ASKED,
  type RecordingNewsroom,
  recordBasis,
} from './basis';
export { type DeskOverview, deskOverview, type Listed, type Part } from './desk-overview';
export {
  type FilePlan,
  makeFix,
  type PlannedFix,
  planFixes,
} from './fix-content';
export { beginArticle, type Refusal } from './new-article';
export { type PictureCounts, picturesInContent } from './picture-counts';
export { type Renamed, type RenameRefusal, renameArticle } from './rename-article';
