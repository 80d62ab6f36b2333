import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openDestination } from './request-log';

/** A device that is always full (Linux, full(4)). */
const FULL = '/dev/full';

test.skipIf(!existsSync(FULL))(
  'a disk that is full ends nothing, and takes no more memory',
  async () => {
    const destination = openDestination(FULL);
    const line = `${'x'.repeat(999)}\n`;
    for (let lines = 0; lines < 20_000; lines++) destination.write(line);
    for (let times = 0; times < 5; times++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      // Would be an error that nobody catches.
      destination.flush();
    }
    expect(Reflect.get(destination, '_len')).toBeLessThanOrEqual(4 * 1024 * 1024);
    destination.destroy();
  },
);
