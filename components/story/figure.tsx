import type { ReactNode } from 'react';
import type { StoryProps } from '@/lib/mdx';
import type { PagePictures } from '@/lib/media/page-picture';
import type { Language } from '@/lib/words/language';
import { PhotoLink } from '../picture/photo-link';
import { Picture } from '../picture/picture';
import { PictureCaption } from '../picture/picture-caption';
import { isTall } from '../picture/sizes';

/** What the pictures of a text are, and where each has a page of its own. */
export interface StoryPictures {
  pictures: PagePictures;
  /** The page of the picture with a number in the text, from 1; `undefined` where there is none. */
  photoPage: (number: number) => string | undefined;
}

/** Of a text without pictures. */
export const NO_STORY_PICTURES: StoryPictures = { pictures: {}, photoPage: () => undefined };

interface Props extends StoryProps<'Figure'> {
  inStory: StoryPictures;
  language: Language;
  /** Which of the pictures it is; see lib/mdx/images. */
  number?: string;
  /** Of one in a gallery: whether it stands beside another. */
  inGallery?: 'half' | 'row';
}

/** A picture with its words. One that cannot be shown is left out. */
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

/** Pictures side by side; each with its own words, and maybe some for all. */
export function Gallery({ caption, children }: StoryProps<'Gallery'> & { children: ReactNode }) {
  return (
    <figure className="gallery">
      <div className="gallery-pictures">{children}</div>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
