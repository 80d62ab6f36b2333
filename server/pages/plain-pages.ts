import { PLAIN_PAGE_POLICY } from '@/lib/http/page-policy';
import { type NotServed, type PlainAnswer, plainAnswer } from '@/lib/routing/plain-answer';
import { type Language, shippedLanguage } from '@/lib/words/language';
import { type FinishedPage, finishPage } from './finished-page';

/** The words to use while the language of the site is unknown. */
export const ENGLISH = shippedLanguage('en');

/**
 * Answers that need no other process, in the language of the site. Those that are the same for all
 * are finished once.
 */
export class PlainPages {
  private readonly finished = new Map<
    NotServed['do'],
    { html: string; page: Promise<FinishedPage> }
  >();

  /** @param language of the site */
  constructor(private readonly language: () => Promise<Language>) {}

  async of(answer: NotServed): Promise<FinishedPage> {
    if (answer.do === 'redirect') return finishPlain(plainAnswer(answer, ENGLISH));
    // It is in the index, which may be damaged.
    const language = await this.language().catch(() => ENGLISH);
    const plain = plainAnswer(answer, language);
    if (answer.do === 'fault') return finishPlain(plain);
    const known = this.finished.get(answer.do);
    // The language of the site, or the words of the paper, may have changed.
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
