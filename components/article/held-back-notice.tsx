import { now } from '@/lib/clock';
import { type DateStyle, formatMoment } from '@/lib/dates/format-moment';
import { type Entry, heldBack } from '@/lib/newsroom';

/** Says over an article why readers do not see it; at the desk and in previews. */
export function HeldBackNotice({ entry, dates }: { entry: Entry; dates: DateStyle }) {
  const why = heldBack(entry, now());
  if (!why) return null;
  const moments = [entry.embargo, entry.kind === 'article' ? entry.published : undefined];
  const until = moments
    .filter((moment) => moment !== undefined)
    .sort((a, b) => b.epochMs - a.epochMs)[0];
  return (
    <p className="events-note">
      <strong>{why === 'draft' ? 'Draft.' : 'Under embargo.'}</strong>{' '}
      {why === 'draft'
        ? 'Readers do not see this.'
        : until && `Readers do not see this before ${formatMoment(until, dates)}.`}
    </p>
  );
}
