import { formatProblem, type Problem } from '@/lib/checking/problem';
import { contentFault, lookAt } from '@/lib/content/content-folder';
import { readContent } from '@/lib/content/disk';
import type { ReadContext, View } from '@/lib/content/read-article';
import { readArticle } from '@/lib/content/read-article';
import { isSettling } from '@/lib/content/stamp';
import { isPublic } from '@/lib/content/visibility';
import type { BodySource } from '@/lib/mdx/body-source';
import { ok } from '@/lib/result';
import { GoodBodies } from './good-bodies';

/** The body of an article cannot be shown: its file is withdrawn, or in error with no good version read before. */
export class BodyUnavailable extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n') || 'the article is not public any more');
    this.name = 'BodyUnavailable';
  }
}

/** The file of an article. */
interface Filed {
  slug: string;
  file: string;
}

/**
 * Reads bodies, one file at a time, and remembers the good ones. The index may be a moment behind
 * the files, or may not have checked a body yet, so a body read here is checked here.
 */
export class BodyReader {
  private readonly good = new GoodBodies();

  constructor(
    private readonly contentDir: string,
    private readonly now: () => number,
    private readonly view: View | undefined,
    /** Whether the index says that the body of a file was checked in full, with these bytes. */
    private readonly isChecked: (file: string, hash: string) => boolean,
    /** The last good text of a file, where such texts are kept. */
    private readonly lastGood: (file: string) => string | undefined = () => undefined,
  ) {}

  /** @throws BodyUnavailable */
  bodyOf({ slug, file }: Filed, site: ReadContext): BodySource {
    const found = lookAt(this.contentDir, file);
    const known = this.good.get(slug);
    if (!found || found.obstacle?.keepsEarlier === false) {
      // A missing disk withdraws nothing.
      if (known && contentFault(this.contentDir)) return known.body;
      throw new BodyUnavailable([]);
    }
    const { stamp } = found;
    if (known?.stamp === stamp) return known.body;
    // The index, too, waits until the file is complete.
    if (known && this.view !== 'desk' && isSettling(stamp, this.now())) return known.body;

    const { text, hash } = readContent(this.contentDir, file);
    if (known && hash === '') return known.body;
    // A text that may take long to parse is parsed here only after another process has found it to
    // be good.
    const checks = this.view === 'desk' || this.isChecked(file, hash) ? 'body' : 'quick body';
    const reading = readArticle(file, text, { ...site, view: this.view }, checks);
    if (reading.verdict === 'undecided' && isPublic(reading.visibility, this.now())) {
      const earlier = known?.body ?? this.earlierBody(file, site);
      if (earlier) return earlier;
      throw new BodyUnavailable([]);
    }
    const withdrawn = !isPublic(reading.visibility, this.now());
    if (reading.body && !withdrawn) {
      this.good.keep(slug, { stamp, body: reading.body });
      return reading.body;
    }
    const earlier = withdrawn ? undefined : (known?.body ?? this.earlierBody(file, site));
    if (!earlier) {
      this.good.forget(slug);
      throw new BodyUnavailable(reading.problems);
    }
    // So that the next request need not find out again.
    this.good.keep(slug, { stamp, body: earlier });
    return earlier;
  }

  /** The last good body of a file, which this process may never have read. */
  private earlierBody(file: string, site: ReadContext): BodySource | undefined {
    const text = this.lastGood(file);
    if (text === undefined) return undefined;
    return readArticle(file, ok(text), { ...site, view: this.view }, 'body').body;
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

  /** A withdrawn article is not kept for later. */
  forget(slug: string): void {
    this.good.forget(slug);
  }
}
