import type { ReactNode } from 'react';
import { type ColourPair, colourPairs, coloursOf } from '@/lib/brand/accent';
import type { Accents } from '@/lib/brand/brand-style';
import { OWN_ACCENT, type Scheme } from '@/lib/brand/palette';
import { AttributeTable } from './attribute-table';

/** Each pair in the reader's colour scheme; the focus ring is shown while the link has the focus. */
const SAMPLES: Record<ColourPair['use'], ReactNode> = {
  text: <span className="text-accent">A kicker</span>,
  focus: <a href="#colours">To the colours</a>,
  'marks and selection': <mark>A word</mark>,
};

/** The colours that follow from the accent of the paper, each pair with its contrast. */
export function ColourPairs({ accent }: { accent: Accents | undefined }) {
  const pairs = (scheme: Scheme) =>
    colourPairs(accent ? coloursOf(accent[scheme], scheme) : OWN_ACCENT[scheme], scheme);
  const dark = pairs('dark');
  return (
    <>
      <p className="explanation mt-2">
        These follow from <code>brand: accent:</code> in the site file. A colour that could not be
        read is refused.
      </p>
      <AttributeTable
        caption="The colours and their contrasts"
        head={['Use', 'Looks like', 'At least', 'Light', 'Dark']}
        rows={pairs('light').map(({ use, least, contrast }, at) => ({
          name: use,
          cells: [SAMPLES[use], ratio(least), ratio(contrast), ratio(dark[at]?.contrast ?? 0)],
        }))}
      />
    </>
  );
}

/** A contrast as an element of its own, so that it is not broken in a narrow column. */
function ratio(contrast: number): ReactNode {
  return <span>{contrast.toFixed(1)} : 1</span>;
}
