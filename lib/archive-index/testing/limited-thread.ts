/** What tests run as a reading thread that some files are too much for. */
import { parentPort, workerData } from 'node:worker_threads';
import { serveReadings } from '../reading-work';

interface Task {
  files: { file: string }[];
}

if (parentPort) {
  parentPort.on('message', ({ files }: Task) => {
    // Before it is served: as a text would that takes all memory, or all time.
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
