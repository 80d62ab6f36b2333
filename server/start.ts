/** `npm start`: builds when needed, then serves. */
import cluster from 'node:cluster';
import { buildIfNeeded } from './build';

// A worker serves what the process that started it has built.
if (cluster.isWorker || (await buildIfNeeded())) {
  await import('./serve');
} else {
  console.error('The site was not built: mend what is named above, or set ALLOW_BROKEN_CONTENT=1.');
  process.exitCode = 1;
}
