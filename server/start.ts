/** `npm start`: builds when needed, then serves. With `--help` it says what can be set. */
import cluster from 'node:cluster';
import { existsSync } from 'node:fs';
import { indexPlaces } from '@/lib/newsroom/index-places';
import { buildIfNeeded } from './build';
import { whyNoContent } from './content-at-start';
import { endWithReason } from './end-with-reason';
import { settingsOrHelp } from './help';
import { choosePort } from './listen';
import type { Settings } from './settings';

const NOT_BUILT =
  'The build failed; the error is above. For content errors, ALLOW_BROKEN_CONTENT=1 leaves those files out.';

// A worker serves what the process that started it has built.
if (cluster.isWorker) await import('./serve');
else {
  const settings = settingsOrHelp('npm start', process.argv.slice(2));
  if (settings) await start(settings);
}

async function start({ port, host }: Settings): Promise<void> {
  try {
    // Before the build, which takes its time.
    await choosePort(port, host);
    // With an index a server can work while a disk is not mounted.
    const { contentDir, indexFile } = indexPlaces();
    const refusal = existsSync(indexFile) ? undefined : whyNoContent(contentDir);
    if (refusal !== undefined) throw new Error(refusal);
    if (!(await buildIfNeeded())) throw new Error(NOT_BUILT);
  } catch (error) {
    endWithReason(error);
  }
  await import('./serve');
}
