import { PLAIN_PAGE_POLICY } from '@/lib/http/page-policy';
import { type NotServed, type PlainAnswer, plainAnswer } from '@/lib/routing/plain-answer';
import { type FinishedPage, finishPage } from './finished-page';

/** Answers for which nobody has to be asked. Those that are the same for all are finished once. */
export class PlainPages {
  private readonly finished = new Map<string, Promise<FinishedPage>>();

  /** @param locale of the site (BCP 47) */
  constructor(private readonly locale: () => Promise<string>) {}

  async of(answer: NotServed): Promise<FinishedPage> {
    if (answer.do === 'redirect') return finishPlain(plainAnswer(answer, ''));
    // It is in the index, which may be damaged.
    const locale = await this.locale().catch(() => 'en');
    const name = `${answer.do} ${locale}`;
    let page = this.finished.get(name);
    if (!page) {
      page = finishPlain(plainAnswer(answer, locale));
      this.finished.set(name, page);
    }
    return page;
  }
}

function finishPlain({ status, headers, lifetime, html }: PlainAnswer): Promise<FinishedPage> {
  const policy = html !== '' && { 'Content-Security-Policy': PLAIN_PAGE_POLICY };
  return finishPage(
    { status, headers: { ...headers, ...policy }, lifetime },
    Buffer.from(html),
    html !== '',
  );
}
