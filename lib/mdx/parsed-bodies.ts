import { LRUCache } from 'lru-cache';
import type { Plugin } from 'unified';
import { processWide } from '@/lib/process-wide';
import type { Root } from './nodes';

/** Each takes up to a few megabytes; a checked body is mostly shown at once. */
const MOST = 4;

/** One per process: the code that reads files and the code that shows pages may be in separate bundles. */
const own: { standfirstParsed?: LRUCache<string, Root> } = {};

/** Keeps the tree of a body that was found good, for the compile that follows. */
export function keepTree(source: string, lang: string, tree: Root): void {
  const shared = processWide(own);
  shared.standfirstParsed ??= new LRUCache({ max: MOST });
  shared.standfirstParsed.set(keyOf(source, lang), tree);
}

/** Returns the tree of a body, but only once, since the caller may change it. */
export function takeTree(source: string, lang: string): Root | undefined {
  const shared = processWide(own);
  const tree = shared.standfirstParsed?.get(keyOf(source, lang));
  shared.standfirstParsed?.delete(keyOf(source, lang));
  return tree;
}

/**
 * A plugin that makes a compiler take a finished tree instead of parsing, which is half of its
 * work.
 */
export function parsedAs(tree: Root): Plugin<[], string, Root> {
  return function () {
    this.parser = () => tree;
  };
}

function keyOf(source: string, lang: string): string {
  return `${lang}\n${source}`;
}
