import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Room for the index, and for the log of a few hundred thousand requests. */
const MEBIBYTES = 192;

/** A separate disk in memory that can be filled up. Needs root. */
export class SmallDisk {
  private readonly filler: string;

  /** @param folder an existing folder at which it is mounted */
  constructor(private readonly folder: string) {
    this.filler = path.join(folder, 'filler');
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${MEBIBYTES}m`, 'tmpfs', folder]);
    process.once('exit', this.unmount);
  }

  /** Fills the disk to the last block. */
  fill(): void {
    const file = openSync(this.filler, 'w');
    const block = Buffer.alloc(4096);
    try {
      for (;;) writeSync(file, block);
    } catch {
      // It is full.
    } finally {
      closeSync(file);
    }
  }

  free(): void {
    rmSync(this.filler, { force: true });
  }

  readonly unmount = (): void => {
    process.off('exit', this.unmount);
    execFileSync('umount', ['--lazy', this.folder]);
  };
}
