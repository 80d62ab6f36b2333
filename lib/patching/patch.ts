import type { FileText } from './file-text';

/** A part of a text, by offsets in UTF-16 units: from the first to the one after the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The replacement of a part of a text; if the part is empty, it is an insertion. */
export interface Change extends Range {
  /** With `\n` line ends, which are written like that of the file's first line. */
  readonly text: string;
}

/**
 * Changes parts of a file and nothing else: every byte outside them stays, whatever it is.
 *
 * @param changes by offsets in `file.text`, in any order
 * @returns the whole file as it is to be written, in UTF-8
 * @throws RangeError when two changes overlap, or one lies outside of the text
 */
export function patch(file: FileText, changes: readonly Change[]): Buffer {
  const { original, text, lineEnd, toOriginal } = file;
  const ordered = changes.toSorted((a, b) => a.from - b.from || a.to - b.to);
  let done = 0;
  let patched = '';
  for (const change of ordered) {
    const [from, to] = [toOriginal(change.from), toOriginal(change.to)];
    if (change.from < 0 || change.to < change.from || change.to > text.length || from < done) {
      throw new RangeError(`a change of ${change.from} to ${change.to} is not possible here`);
    }
    patched += original.slice(done, from) + change.text.replaceAll('\n', lineEnd);
    done = to;
  }
  return Buffer.from(patched + original.slice(done));
}
