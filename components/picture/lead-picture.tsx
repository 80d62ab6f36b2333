import type { PictureWithWords } from '@/lib/media/page-picture';
import type { Language } from '@/lib/words/language';
import type { LanguageMark } from '@/lib/words/mark';
import { PhotoLink } from './photo-link';
import { Picture } from './picture';
import { PictureCaption } from './picture-caption';

/** The picture below the head of an article. */
export function LeadPicture({
  shown,
  href,
  language,
  mark,
}: {
  shown: PictureWithWords;
  /** The page that it has to itself. */
  href: string | undefined;
  language: Language;
  mark: LanguageMark;
}) {
  return (
    <figure className="lead-picture">
      <PhotoLink href={href} language={language}>
        <Picture shown={shown} place="lead" isFirst />
      </PhotoLink>
      <PictureCaption shown={shown} language={language} mark={mark} />
    </figure>
  );
}
