import { PLAIN_PAGE_POLICY } from '@/lib/http/page-policy';
import {
  goneAnswer,
  notFoundAnswer,
  type PlainAnswer,
  unavailableAnswer,
} from '@/lib/routing/carry-out';
import { type FinishedPage, finishPage } from './finished-page';

type Kind = 'gone' | 'unavailable' | 'not found' | 'withdrawn';

const ANSWERS: Record<Kind, (locale: string) => PlainAnswer> = {
  gone: goneAnswer,
  unavailable: (locale) => unavailableAnswer(locale, []),
  'not found': notFoundAnswer,
  // What is withdrawn by its file alone may be in the index still, or be found elsewhere by it.
  withdrawn: (locale) => ({ ...notFoundAnswer(locale), lifetime: 'never' }),
};

/** Answers for which nobody has to be asked. Each is finished once. */
export class PlainPages {
  private readonly finished = new Map<string, Promise<FinishedPage>>();

  /** @param locale of the site (BCP 47) */
  constructor(private readonly locale: () => Promise<string>) {}

  async of(kind: Kind): Promise<FinishedPage> {
    // It is in the index, which may be damaged.
    const locale = await this.locale().catch(() => 'en');
    const name = `${kind} ${locale}`;
    let page = this.finished.get(name);
    if (!page) {
      page = finishPlain(ANSWERS[kind](locale));
      this.finished.set(name, page);
    }
    return page;
  }
}

/** A redirection for good (RFC 9110, 15.4.9). */
export function redirection(to: string): Promise<FinishedPage> {
  const page = { status: 308, headers: { Location: to }, lifetime: 'missing' as const };
  return finishPage(page, Buffer.alloc(0), false);
}

function finishPlain({ status, headers, lifetime, html }: PlainAnswer): Promise<FinishedPage> {
  const policy = { 'Content-Security-Policy': PLAIN_PAGE_POLICY };
  return finishPage(
    { status, headers: { ...headers, ...policy }, lifetime },
    Buffer.from(html),
    true,
  );
}
