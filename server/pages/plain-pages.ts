import { PLAIN_PAGE_POLICY } from '@/lib/http/page-policy';
import { type NotServed, type PlainAnswer, plainAnswer } from '@/lib/routing/plain-answer';
import type { Paper } from '@/lib/routing/plain-page';
import { shippedLanguage } from '@/lib/words/language';
import { type FinishedPage, finishPage } from './finished-page';

/** What to say while nothing is known about the site: in English, and without its name. */
export const UNKNOWN_PAPER: Paper = { language: shippedLanguage('en') };

/**
 * Answers that need no other process, in the language that the address begins with, or else the site's. Those that are
 * the same for all readers of a language are finished once.
 */
export class PlainPages {
  private readonly finished = new Map<string, { html: string; page: Promise<FinishedPage> }>();

  /** @param paper whose site it is, as readers of a path see it */
  constructor(private readonly paper: (path: string) => Promise<Paper>) {}

  /** @param url path, and query if there is one; of a request without a valid one empty */
  async of(answer: NotServed, url: string): Promise<FinishedPage> {
    if (answer.do === 'redirect') return finishPlain(plainAnswer(answer, UNKNOWN_PAPER));
    // It is in the index, which may be damaged.
    const paper = await this.paper(pathOf(url)).catch(() => UNKNOWN_PAPER);
    const plain = plainAnswer(answer, paper);
    if (answer.do === 'fault') return finishPlain(plain);
    const kind = `${answer.do} ${paper.language.lang}`;
    const known = this.finished.get(kind);
    // The name of the paper, its language or its words may have changed.
    if (known?.html === plain.html) return known.page;
    const page = finishPlain(plain);
    this.finished.set(kind, { html: plain.html, page });
    return page;
  }
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '';
}

function finishPlain({ status, headers, lifetime, html }: PlainAnswer): Promise<FinishedPage> {
  const policy = html !== '' && { 'Content-Security-Policy': PLAIN_PAGE_POLICY };
  return finishPage({ status, headers: { ...headers, ...policy }, lifetime }, Buffer.from(html));
}
