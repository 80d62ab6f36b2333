/** What commands and the server's own processes do with the newsroom; pages only ask (./index.ts). */
export { type Checked, checkBodies } from './archive-index/check-bodies';
export { serveReadings } from './archive-index/reading-threads';
export {
  type IndexPlaces,
  type ThreadOptions,
  type UpdateOptions,
  updateIndexInThreads,
} from './archive-index/update';
export {
  type Basis,
  isStillTrue,
  NOTHING_ASKED,
  type RecordingNewsroom,
  recordBasis,
} from './basis';
export { type DeskOverview, deskOverview, type Listed, type Part } from './desk-overview';
export { type Heard, watchFolder } from './folder-watcher';
export { beginArticle, type Refusal } from './new-article';
export { type ContentWatcher, watchContent } from './watch-content';
