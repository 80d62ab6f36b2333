import type { ReactNode } from 'react';
import type { StoryProps } from '@/lib/mdx';
import type { PagePictures } from '@/lib/media/page-picture';
import type { Language } from '@/lib/words/language';
import { PhotoLink } from '../picture/photo-link';
import { Picture } from '../picture/picture';
import { PictureCaption } from '../picture/picture-caption';
import { isTall } from '../picture/sizes';

/** The pictures of a text, and the page that each has to itself. */
export interface StoryPictures {
  pictures: PagePictures;
  /** The page of the picture with a number in the text, from 1; `undefined` where there is none. */
  photoPage: (number: number) => string | undefined;
}

/** The value for a text without pictures. */
export const NO_STORY_PICTURES: StoryPictures = { pictures: {}, photoPage: () => undefined };

interface Props extends StoryProps<'Figure'> {
  inStory: StoryPictures;
  language: Language;
  /** Its number among the pictures of the text; see lib/mdx/images. */
  number?: string;
  /** For a picture in a gallery: `half` if it is beside another, `row` if it has the row to itself. */
  inGallery?: 'half' | 'row';
}

/** A picture with its caption. One that cannot be shown is left out. */
export function Figure({ inStory, language, number, inGallery, ...written }: Props) {
  const picture = inStory.pictures[written.src];
  if (!picture) return null;
  const shown = { written, picture };
  const isWide = written.wide && !inGallery && !isTall(picture);
  return (
    <figure className={classOf(isWide, inGallery)}>
      <PhotoLink
        href={picture.isThere ? inStory.photoPage(Number(number)) : undefined}
        language={language}
      >
        <Picture
          shown={shown}
          place={inGallery === 'half' ? 'gallery' : isWide ? 'wide' : 'text'}
        />
      </PhotoLink>
      <PictureCaption shown={shown} language={language} />
    </figure>
  );
}

function classOf(isWide: boolean | undefined, inGallery: Props['inGallery']): string {
  if (isWide) return 'figure figure-wide';
  return inGallery === 'row' ? 'figure figure-row' : 'figure';
}

/** Pictures side by side, each with its own caption, and perhaps one for all of them. */
export function Gallery({ caption, children }: StoryProps<'Gallery'> & { children: ReactNode }) {
  return (
    <figure className="gallery">
      <div className="gallery-pictures">{children}</div>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
