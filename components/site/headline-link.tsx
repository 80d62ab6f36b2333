import { articlePath, type Entry } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';
import { HeldBackMark } from './held-back-mark';

/**
 * A headline that leads to its page.
 *
 * @param isMarked whether a stub says that it is only a headline
 */
export function HeadlineLink({
  entry,
  language,
  isMarked = true,
}: {
  entry: Entry;
  language: Language;
  isMarked?: boolean;
}) {
  return (
    <>
      <a href={articlePath(entry)} {...languageMark(entry, language)}>
        {entry.headline}
      </a>
      {entry.kind === 'stub' && isMarked && <StubMark language={language} />}
      <HeldBackMark entry={entry} language={language} />
    </>
  );
}

/** The words after a headline that has no report. */
export function StubMark({ language }: { language: Language }) {
  return (
    <>
      {' '}
      <small className="stub-mark">{say(language, 'headlineOnly')}</small>
    </>
  );
}
