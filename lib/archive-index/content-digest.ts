import { createHash } from 'node:crypto';

/** Sums wrap round at 128 bits. */
const MODULUS = 1n << 128n;

/**
 * Identifies the content of an index: the same files with the same bytes have the same digest on
 * every machine, in whatever order they arrived. (It is a multiset hash, the sum of the hashes of
 * all files, so one change takes two hashes instead of hashing everything.)
 */
export class ContentDigest {
  private sum = 0n;

  /** @param hash of the bytes of the file */
  add(file: string, hash: string): void {
    this.sum += numberOf(file, hash);
  }

  remove(file: string, hash: string): void {
    this.sum -= numberOf(file, hash);
  }

  /**
   * The digest after the additions and removals, from the previous digest, which is empty if there
   * was none.
   */
  after(name: string): string {
    const before = name === '' ? 0n : BigInt(`0x${name}`);
    const sum = (((before + this.sum) % MODULUS) + MODULUS) % MODULUS;
    return sum.toString(16).padStart(32, '0');
  }
}

function numberOf(file: string, hash: string): bigint {
  const digest = createHash('sha256').update(`${file}\0${hash}`).digest('hex');
  return BigInt(`0x${digest.slice(0, 32)}`);
}
