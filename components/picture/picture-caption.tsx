import type { PictureWithWords } from '@/lib/media/page-picture';
import { shownWords } from '@/lib/media/words';

/** What stands under a picture: what it shows, who made it, and whether a model did. */
export function PictureCaption({ shown: { written, picture } }: { shown: PictureWithWords }) {
  const { caption, credit, isMadeByAi } = shownWords(written, picture.says);
  if (!caption && !credit && !isMadeByAi) return null;
  return (
    <figcaption>
      {caption && <span>{caption}</span>} {credit && <span className="credit">{credit}</span>}{' '}
      {isMadeByAi && <strong className="made-with-ai">Made with AI</strong>}
    </figcaption>
  );
}

/** Who made a picture, where the story speaks for itself. */
export function PictureCredit({ shown: { written, picture } }: { shown: PictureWithWords }) {
  const { credit, isMadeByAi } = shownWords(written, picture.says);
  if (!credit && !isMadeByAi) return null;
  return (
    <figcaption>
      {credit && <span className="credit">{credit}</span>}{' '}
      {isMadeByAi && <strong className="made-with-ai">Made with AI</strong>}
    </figcaption>
  );
}
