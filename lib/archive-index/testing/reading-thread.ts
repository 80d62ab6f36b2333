/** A reading thread for tests. */
import { parentPort } from 'node:worker_threads';
import { serveReadings } from '../reading-work';

if (parentPort) serveReadings(parentPort);
