/** What tests run as a reading thread. */
import { parentPort } from 'node:worker_threads';
import { serveReadings } from '../reading-work';

if (parentPort) serveReadings(parentPort);
