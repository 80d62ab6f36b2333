import path from 'node:path';

/** The slug of a file is its name, in Unicode form C (macOS writes form D). */
export function slugOf(file: string): string {
  return path.posix.basename(file, path.posix.extname(file)).normalize('NFC');
}
