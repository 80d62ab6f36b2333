import { now } from '@/lib/clock';
import { type Entry, heldBack } from '@/lib/newsroom';

const WORDS = { draft: 'Draft', embargo: 'Under embargo' } as const;

/** Says that readers do not see an entry yet; at the desk and in previews. */
export function HeldBackMark({ entry }: { entry: Entry }) {
  const why = heldBack(entry, now());
  if (!why) return null;
  return (
    <>
      {' '}
      <small className="stub-mark">{WORDS[why]}</small>
    </>
  );
}
