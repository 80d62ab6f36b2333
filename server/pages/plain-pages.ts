import { PLAIN_PAGE_POLICY } from '@/lib/http/page-policy';
import {
  faultAnswer,
  goneAnswer,
  notFoundAnswer,
  type PlainAnswer,
  unavailableAnswer,
} from '@/lib/routing/carry-out';
import { type Language, siteLanguage } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import { type FinishedPage, finishPage } from './finished-page';

type Kind = 'gone' | 'unavailable' | 'not found' | 'withdrawn' | 'busy' | 'starting';

const ANSWERS: Record<Kind, (language: Language) => PlainAnswer> = {
  gone: goneAnswer,
  unavailable: (language) => unavailableAnswer(language, []),
  'not found': notFoundAnswer,
  // What is withdrawn by its file alone may be in the index still, or be found elsewhere by it.
  withdrawn: (language) => ({ ...notFoundAnswer(language), lifetime: 'never' }),
  busy: (language) => faultAnswer(language, 503, say(language, 'tooSlow'), { 'Retry-After': '2' }),
  starting: (language) =>
    faultAnswer(language, 503, say(language, 'starting'), { 'Retry-After': '5' }),
};

/** What is said while nobody knows the language of the site. */
export const ENGLISH = siteLanguage({ locale: 'en', timeZone: 'UTC' }, () => undefined);

/** Answers for which nobody has to be asked, in the language of the site. Each is finished once. */
export class PlainPages {
  private readonly finished = new Map<Kind, { html: string; page: Promise<FinishedPage> }>();

  /** @param language of the site */
  constructor(private readonly language: () => Promise<Language>) {}

  async of(kind: Kind): Promise<FinishedPage> {
    const answer = ANSWERS[kind](await this.languageNow());
    const known = this.finished.get(kind);
    // The site file, or the words of the paper, may have changed.
    if (known?.html === answer.html) return known.page;
    const page = finishPlain(answer, true);
    this.finished.set(kind, { html: answer.html, page });
    return page;
  }

  /**
   * The page for a fault of ours.
   *
   * @param number of the request, for who tells us about it
   */
  async fault(number: string): Promise<FinishedPage> {
    const language = await this.languageNow();
    const why = say(language, 'faultOnOurSide', { number });
    return finishPlain(faultAnswer(language, 500, why), false);
  }

  private languageNow(): Promise<Language> {
    // It is in the index, which may be damaged.
    return this.language().catch(() => ENGLISH);
  }
}

/** A redirection for good (RFC 9110, 15.4.9). */
export function redirection(to: string): Promise<FinishedPage> {
  const page = { status: 308, headers: { Location: to }, lifetime: 'missing' as const };
  return finishPage(page, Buffer.alloc(0), false);
}

function finishPlain(
  { status, headers, lifetime, html }: PlainAnswer,
  isSentOften: boolean,
): Promise<FinishedPage> {
  const policy = { 'Content-Security-Policy': PLAIN_PAGE_POLICY };
  return finishPage(
    { status, headers: { ...headers, ...policy }, lifetime },
    Buffer.from(html),
    isSentOften,
  );
}
