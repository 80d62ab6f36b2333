/** A reading thread for tests, for which some files are too much. */
import { parentPort, workerData } from 'node:worker_threads';
import { serveReadings } from '../reading-work';

interface Task {
  files: { file: string }[];
}

if (parentPort) {
  parentPort.on('message', ({ files }: Task) => {
    // Before it is read, like a text that takes all memory or all time.
    if (files.some(({ file }) => file.includes('hungry'))) fillMemory();
    if (files.some(({ file }) => file.includes('endless'))) for (;;);
    if (files.some(({ file }) => file.includes('greedy')) && files.length > 1) fillMemory();
  });
  serveReadings(parentPort);
}

function fillMemory(): never {
  for (const kept: unknown[] = [workerData]; ; )
    kept.push(Array.from({ length: 10_000 }, () => ({})));
}
