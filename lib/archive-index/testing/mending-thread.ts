/**
 * A reading thread for tests that corrects a file and brings the index up to date, after it has read the
 * file and before it answers. The environment says which file, and with which text.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { serveReadings } from '../reading-work';
import { updateIndex } from '../update';
import { ARCHIVE_NOW } from './archive';
import { placesIn } from './temporary';

const { MENDED_HOME = '', MENDED_FILE = '', MENDED_TEXT = '' } = process.env;

if (parentPort) {
  const port = parentPort;
  const mending = {
    on: port.on.bind(port),
    postMessage: (answer: unknown) => {
      const places = placesIn(MENDED_HOME);
      writeFileSync(path.join(places.contentDir, MENDED_FILE), MENDED_TEXT);
      updateIndex(places, { now: ARCHIVE_NOW });
      port.postMessage(answer);
    },
  };
  serveReadings(mending as unknown as MessagePort);
}
