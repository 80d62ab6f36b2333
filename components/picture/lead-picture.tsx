import type { PictureWithWords } from '@/lib/media/page-picture';
import { PhotoLink } from './photo-link';
import { Picture } from './picture';
import { PictureCaption } from './picture-caption';
import { LEAD } from './sizes';

/** The picture under the head of an article. */
export function LeadPicture({
  shown,
  href,
}: {
  shown: PictureWithWords;
  /** The page that it has to itself. */
  href: string | undefined;
}) {
  return (
    <figure className="lead-picture">
      <PhotoLink href={href}>
        <Picture shown={shown} sizes={LEAD} isFirst />
      </PhotoLink>
      <PictureCaption shown={shown} />
    </figure>
  );
}
