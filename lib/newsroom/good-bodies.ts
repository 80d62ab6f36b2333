import { LRUCache } from 'lru-cache';
import type { BodySource } from '@/lib/mdx/body-source';

/** A body that was found to be good, with the stamp of its file at that time. */
export interface GoodBody {
  stamp: string;
  body: BodySource;
}

/** About how much text may be kept, in UTF-16 units. */
const MAX_LENGTH = 32 * 1024 * 1024;

/**
 * The good bodies that this process has read, so that a file is not read twice, and an article that
 * was served stays up when its file breaks.
 */
export class GoodBodies {
  private readonly bySlug = new LRUCache<string, GoodBody>({
    maxSize: MAX_LENGTH,
    sizeCalculation: ({ body }) => body.source.length + 100,
  });

  get(slug: string): GoodBody | undefined {
    return this.bySlug.get(slug);
  }

  keep(slug: string, good: GoodBody): void {
    this.bySlug.set(slug, good);
  }

  /** A withdrawn article is not kept for later. */
  forget(slug: string): void {
    this.bySlug.delete(slug);
  }
}
