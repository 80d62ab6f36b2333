/** What tests run as a reading thread. */
import { parentPort } from 'node:worker_threads';
import { serveReadings } from '../reading-threads';

if (parentPort) serveReadings(parentPort);
