/** What a process sees of a file of the content folder, as JSON: for tests that run it as another user. */
import { placesIn } from '@/lib/archive-index/testing/temporary';
import { openPublicIndex } from '../public-index';

const [home = '', file = ''] = process.argv.slice(2);
const index = openPublicIndex(placesIn(home), { siteUrl: undefined, now: () => Date.now() });
process.stdout.write(JSON.stringify(index.lookAt(file)));
