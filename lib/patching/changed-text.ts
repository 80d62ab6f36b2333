import type { Change } from './patch';

/** A part of a text: either from the first version, or inserted since. */
type Piece = { from: number; to: number } | { put: string };

/** A text that is changed again and again, and the sum of all its changes. */
export class ChangedText {
  private pieces: Piece[];

  /** @param first the text before any change */
  constructor(private readonly first: string) {
    this.pieces = [{ from: 0, to: first.length }];
  }

  /** The text as it is now. */
  get text(): string {
    return this.pieces.map((piece) => this.textOf(piece)).join('');
  }

  /**
   * Changes the text as it is now.
   *
   * @param changes by offsets in the present text, in any order
   * @throws RangeError when two of them overlap
   */
  make(changes: readonly Change[]): void {
    const ordered = changes.toSorted((a, b) => a.from - b.from || a.to - b.to);
    const made: Piece[] = [];
    let done = 0;
    for (const { from, to, text } of ordered) {
      if (from < done || to < from) throw new RangeError(`two changes overlap at ${from}`);
      made.push(...this.between(done, from), { put: text });
      done = to;
    }
    made.push(...this.between(done, Number.POSITIVE_INFINITY));
    this.pieces = made;
  }

  /** The changes that turn the first version into this one, in order. */
  changes(): Change[] {
    const changes: Change[] = [];
    let [done, put] = [0, ''];
    const end = { from: this.first.length, to: this.first.length };
    for (const piece of [...this.pieces, end]) {
      if ('put' in piece) {
        put += piece.put;
        continue;
      }
      if (piece.from === piece.to && piece !== end) continue;
      if (put !== '' || piece.from > done) changes.push({ from: done, to: piece.from, text: put });
      [done, put] = [piece.to, ''];
    }
    return changes;
  }

  /** The pieces between two offsets of the text as it is now. */
  private between(from: number, to: number): Piece[] {
    const found: Piece[] = [];
    let at = 0;
    for (const piece of this.pieces) {
      const { length } = this.textOf(piece);
      const [begin, end] = [Math.max(from, at) - at, Math.min(to, at + length) - at];
      if (begin < end) {
        found.push(
          'put' in piece
            ? { put: piece.put.slice(begin, end) }
            : { from: piece.from + begin, to: piece.from + end },
        );
      }
      at += length;
    }
    return found;
  }

  private textOf(piece: Piece): string {
    return 'put' in piece ? piece.put : this.first.slice(piece.from, piece.to);
  }
}
