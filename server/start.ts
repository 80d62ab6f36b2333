/** `npm start`: builds when needed, then serves. With `--help` it says what can be set. */
import cluster from 'node:cluster';
import { buildIfNeeded } from './build';
import { settingsOrHelp } from './help';

// A worker serves what the process that started it has built.
if (cluster.isWorker) await import('./serve');
// Before the build, which takes its time.
else if (settingsOrHelp(process.argv.slice(2))) {
  if (await buildIfNeeded()) await import('./serve');
  else {
    console.error(
      'The site was not built: mend what is named above, or set ALLOW_BROKEN_CONTENT=1.',
    );
    process.exitCode = 1;
  }
}
