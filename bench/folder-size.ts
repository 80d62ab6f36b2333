import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The bytes in all files of a folder, and the number of files; for a file, its own size. */
export function sizeOf(place: string): { bytes: number; files: number } {
  if (!existsSync(place)) return { bytes: 0, files: 0 };
  if (statSync(place).isFile()) return { bytes: statSync(place).size, files: 1 };
  let bytes = 0;
  let files = 0;
  for (const entry of readdirSync(place, { withFileTypes: true })) {
    const within = path.join(place, entry.name);
    if (entry.isDirectory()) {
      const inner = sizeOf(within);
      bytes += inner.bytes;
      files += inner.files;
    } else if (entry.isFile()) {
      bytes += statSync(within).size;
      files += 1;
    }
  }
  return { bytes, files };
}
