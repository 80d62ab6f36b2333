import { createHash } from 'node:crypto';

/** Sums wrap round at 128 bits. */
const MODULUS = 1n << 128n;

/**
 * Names the content that an index is of: the same files with the same bytes have the same name on every
 * machine, in whatever order they came. (A multiset hash: the sum of the hashes of all files, so that
 * one change takes two hashes and not one of everything.)
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

  /** The name after what was added and removed, from the name before; empty when there was none. */
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
