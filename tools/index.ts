/**
 * `npm run index`: brings the index up to date with the content folder. With `--watch` it stays and
 * does so at every change, until the process that started it is gone.
 */
import { now } from '@/lib/clock';
import { indexPlaces, updateIndex, watchContent } from '@/lib/newsroom';
import { printProgress } from './progress';

const places = indexPlaces();

if (process.argv.includes('--watch')) {
  process.on('disconnect', () => process.exit(0));
  watchContent(places, (text) => process.stderr.write(`${text}\n`));
  process.send?.('watching');
} else {
  const begun = performance.now();
  const { files, read, rebuilt } = updateIndex(places, { now: now(), onProgress: printProgress });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `${rebuilt ? 'Index made anew' : 'Index up to date'}: ${files} files, ${read} read, ${seconds} s`,
  );
}
