import { PLAIN_PAGE_POLICY } from '@/lib/http/page-policy';
import { type NotServed, type PlainAnswer, plainAnswer } from '@/lib/routing/plain-answer';
import type { Paper } from '@/lib/routing/plain-page';
import { shippedLanguage } from '@/lib/words/language';
import { type FinishedPage, finishPage } from './finished-page';

/** What to say while nothing is known about the site: in English, and without its name. */
export const UNKNOWN_PAPER: Paper = { language: shippedLanguage('en') };

/**
 * Answers that need no other process, in the language of the site. Those that are the same for all
 * readers are finished once.
 */
export class PlainPages {
  private readonly finished = new Map<
    NotServed['do'],
    { html: string; page: Promise<FinishedPage> }
  >();

  /** @param paper whose site it is */
  constructor(private readonly paper: () => Promise<Paper>) {}

  async of(answer: NotServed): Promise<FinishedPage> {
    if (answer.do === 'redirect') return finishPlain(plainAnswer(answer, UNKNOWN_PAPER));
    // It is in the index, which may be damaged.
    const paper = await this.paper().catch(() => UNKNOWN_PAPER);
    const plain = plainAnswer(answer, paper);
    if (answer.do === 'fault') return finishPlain(plain);
    const known = this.finished.get(answer.do);
    // The name of the paper, its language or its words may have changed.
    if (known?.html === plain.html) return known.page;
    const page = finishPlain(plain);
    this.finished.set(answer.do, { html: plain.html, page });
    return page;
  }
}

function finishPlain({ status, headers, lifetime, html }: PlainAnswer): Promise<FinishedPage> {
  const policy = html !== '' && { 'Content-Security-Policy': PLAIN_PAGE_POLICY };
  return finishPage({ status, headers: { ...headers, ...policy }, lifetime }, Buffer.from(html));
}
