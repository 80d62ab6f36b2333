import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LogFile } from './request-log';

/** A device that is always full (Linux, full(4)). */
const FULL = '/dev/full';

test.skipIf(!existsSync(FULL))(
  'a disk that is full ends nothing, and takes no more memory',
  async () => {
    const file = new LogFile(FULL);
    const line = `${'x'.repeat(999)}\n`;
    for (let lines = 0; lines < 20_000; lines++) file.write(line);
    for (let times = 0; times < 5; times++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      // Would be an error that nobody catches.
      file.flush();
    }
    expect(Reflect.get(Reflect.get(file, 'destination'), '_len')).toBeLessThanOrEqual(
      4 * 1024 * 1024,
    );
  },
);
