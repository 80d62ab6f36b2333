import path from 'node:path';

/**
 * The slug of a file is its name, in Unicode form C (macOS writes form D). An article may have a folder of its own,
 * as other systems have it: `articles/2026/my-story/index.mdx` has the name of its folder.
 *
 * @param file relative to the content folder, with forward slashes
 */
export function slugOf(file: string): string {
  const name = path.posix.basename(file, path.posix.extname(file));
  const folder = path.posix.dirname(file);
  const isFolders = name === 'index' && /^articles\/./.test(folder);
  return (isFolders ? path.posix.basename(folder) : name).normalize('NFC');
}
