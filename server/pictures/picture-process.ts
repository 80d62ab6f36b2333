/**
 * Makes the variants of pictures while the site is served, in a separate process: decoding one
 * takes a core for a second, and a hostile one may crash the process. Ends with the process that
 * started it.
 */
import { openIndexReader } from '@/lib/archive-index/reader';
import { indexPlaces } from '@/lib/newsroom/index-places';
import { liveWithSupervisor, READY, tellSupervisor } from '../supervise/child-side';
import { PictureWork } from './picture-work';

liveWithSupervisor();
const { contentDir, indexFile, mediaDir } = indexPlaces();
const work = new PictureWork({
  contentDir,
  mediaDir,
  index: openIndexReader(indexFile, {}),
  onMade: (made) => tellSupervisor({ made }),
  log: (line) => process.stderr.write(`${line}\n`),
});
process.on('message', () => work.look());
tellSupervisor(READY);
await work.forever();
