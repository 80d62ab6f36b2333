import type { Fragment as TextFragment } from '@/lib/search/hits';

/** A text with the reader's search terms marked. */
export function Fragments({ fragments }: { fragments: readonly TextFragment[] }) {
  return fragments.map(({ text, hit }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
    return hit ? <mark key={index}>{text}</mark> : text;
  });
}
