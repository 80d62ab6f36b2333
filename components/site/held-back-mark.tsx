import { now } from '@/lib/clock';
import { type Entry, heldBack } from '@/lib/newsroom';
import type { InLanguage, Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

/**
 * Says that readers do not see an entry yet; at the desk and in previews.
 *
 * @param around what it stands in, where that is in another language than the page
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
