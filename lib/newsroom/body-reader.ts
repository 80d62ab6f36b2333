import path from 'node:path';
import { formatProblem, type Problem } from '@/lib/checking/problem';
import { readContent, stampOf } from '@/lib/content/disk';
import type { ReadContext, View } from '@/lib/content/read-article';
import { readArticle } from '@/lib/content/read-article';
import { isSettling } from '@/lib/content/settling';
import { isPublic } from '@/lib/content/visibility';
import type { BodySource } from '@/lib/mdx/render-body';
import { GoodBodies } from './good-bodies';

/** The body of an article cannot be shown: its file is withdrawn, or in error with no good version read before. */
export class BodyUnavailable extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n') || 'the article is not public any more');
    this.name = 'BodyUnavailable';
  }
}

/** Where an article is filed. */
interface Filed {
  slug: string;
  file: string;
}

/**
 * Reads bodies, one file at a time, and remembers what was good. The index may be a moment behind the
 * files, or may not have checked a body yet: what is read here is checked here.
 */
export class BodyReader {
  private readonly good = new GoodBodies();

  constructor(
    private readonly contentDir: string,
    private readonly now: () => number,
    private readonly view: View | undefined,
    /** Whether the index says that the body of a file was checked in full, with these bytes. */
    private readonly isChecked: (file: string, hash: string) => boolean,
  ) {}

  /** @throws BodyUnavailable */
  bodyOf({ slug, file }: Filed, site: ReadContext): BodySource {
    const absolute = path.join(/* turbopackIgnore: true */ this.contentDir, file);
    const stamp = stampOf(absolute);
    const known = this.good.get(slug);
    if (stamp !== undefined && known?.stamp === stamp) return known.body;
    if (stamp === undefined) throw new BodyUnavailable([]);
    // The index, too, waits until it is whole.
    if (known && this.view !== 'desk' && isSettling(stamp, this.now())) return known.body;

    const { text, hash } = readContent(this.contentDir, file);
    // What may take long to parse is parsed here only when somebody else has found it good.
    const checks = this.view === 'desk' || this.isChecked(file, hash) ? 'body' : 'quick body';
    const reading = readArticle(file, text, { ...site, view: this.view }, checks);
    if (reading.verdict === 'undecided' && isPublic(reading.visibility, this.now())) {
      if (known) return known.body;
      throw new BodyUnavailable([]);
    }
    const withdrawn = !isPublic(reading.visibility, this.now());
    if (reading.body && !withdrawn) {
      this.good.keep(slug, { stamp, body: reading.body });
      return reading.body;
    }
    if (withdrawn || !known) {
      this.good.forget(slug);
      throw new BodyUnavailable(reading.problems);
    }
    // The next reader need not find out again.
    this.good.keep(slug, { stamp, body: known.body });
    return known.body;
  }

  /** Whether an article that the index takes for public can be shown. */
  addressOf(
    slug: string,
    { file }: { file: string },
    site: ReadContext,
  ): { is: 'public' | 'unavailable' } {
    try {
      this.bodyOf({ slug, file }, site);
      return { is: 'public' };
    } catch (error) {
      if (error instanceof BodyUnavailable) return { is: 'unavailable' };
      throw error;
    }
  }

  /** What was withdrawn is not kept for later. */
  forget(slug: string): void {
    this.good.forget(slug);
  }
}
