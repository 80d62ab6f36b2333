import { now } from '@/lib/clock';
import { type Entry, heldBack } from '@/lib/newsroom';
import type { InLanguage, Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

/**
 * Says, at the desk and in previews, that readers do not see an entry yet.
 *
 * @param around the language of the text around it, where that is not the language of the page
 */
export function HeldBackMark({
  entry,
  language,
  around = language,
}: {
  entry: Entry;
  language: Language;
  around?: InLanguage;
}) {
  const why = heldBack(entry, now());
  if (!why) return null;
  return (
    <>
      {' '}
      <small className="stub-mark" {...languageMark(language, around)}>
        {say(language, why === 'draft' ? 'draft' : 'underEmbargo')}
      </small>
    </>
  );
}
