/** What tests run as a reading thread. */
import { parentPort } from 'node:worker_threads';
import { serveReadings } from '../archive-index/reading-threads';

if (parentPort) serveReadings(parentPort);
