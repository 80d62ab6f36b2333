/** `npm start`: builds when needed, then serves. */
import { buildIfNeeded } from './build';

if (await buildIfNeeded()) {
  await import('./serve');
} else {
  console.error('The site was not built: mend what is named above, or set ALLOW_BROKEN_CONTENT=1.');
  process.exitCode = 1;
}
