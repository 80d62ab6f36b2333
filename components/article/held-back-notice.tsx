import { now } from '@/lib/clock';
import { formatMoment } from '@/lib/dates/format-moment';
import { type Entry, heldBack } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import { Say } from '../site/say';

/** Says above an article, at the desk and in previews, why readers do not see it. */
export function HeldBackNotice({ entry, language }: { entry: Entry; language: Language }) {
  const why = heldBack(entry, now());
  if (!why) return null;
  const moments = [entry.embargo, entry.kind === 'article' ? entry.published : undefined];
  const until = moments
    .filter((moment) => moment !== undefined)
    .sort((a, b) => b.epochMs - a.epochMs)[0];
  const text =
    why === 'draft'
      ? say(language, 'draftNotice')
      : until && say(language, 'embargoNotice', { date: formatMoment(until, language) });
  const label = <strong>{say(language, why === 'draft' ? 'draft' : 'underEmbargo')}</strong>;
  return (
    <p className="events-note">
      <Say language={language} word="notice" slots={{ label, text }} />
    </p>
  );
}
