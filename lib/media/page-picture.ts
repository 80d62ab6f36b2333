import type { Shape } from './renditions';
import type { PictureSays } from './says';
import type { WrittenPicture } from './use';

/** A picture as a page knows it: what its file is, and which variants of it there are. */
export interface PagePicture {
  kind: 'photo' | 'drawing';
  /** As it is shown, in pixels. */
  width: number;
  height: number;
  says: PictureSays;
  /** Names its variants. */
  key: string;
  /** The widths of those that are there, ascending; none of a drawing, and none of a picture that is new. */
  widths: readonly number[];
  /** Whether it can be asked for: else its place is kept for it. */
  isThere: boolean;
  /** The picture as one colour, `#rrggbb`, once that is known. */
  colour: string | undefined;
  /** What follows its addresses: the key of a preview, or nothing. */
  query: string;
}

/** The pictures of a text, by how they are named in it. One that cannot be shown is not there. */
export type PagePictures = Readonly<Record<string, PagePicture>>;

/** Of a text without pictures. */
export const NO_PICTURES: PagePictures = {};

/** A crop of a lead picture, for machines. */
export interface PictureCrop {
  key: string;
  width: number;
  height: number;
}

/** A picture, and what the editor wrote of it. */
export interface PictureWithWords {
  written: WrittenPicture;
  picture: PagePicture;
}

/** The pictures of an article, or of a page that is not one. */
export interface AllPictures {
  lead: PictureWithWords | undefined;
  /** Those of its text. */
  inText: PagePictures;
  /** All of them, in the order of the page: each has a page of its own. */
  inOrder: readonly PictureWithWords[];
  /** The crops of the lead picture, by their shape. */
  crops: Partial<Record<Exclude<Shape, 'whole'>, PictureCrop>>;
}

/** Of what has none. */
export const WITHOUT_PICTURES: AllPictures = {
  lead: undefined,
  inText: NO_PICTURES,
  inOrder: [],
  crops: {},
};

/** Pictures whose addresses are followed by something. */
export function withQuery(pictures: AllPictures, query: string): AllPictures {
  const changed = <Shown extends { picture: PagePicture }>(shown: Shown): Shown => ({
    ...shown,
    picture: { ...shown.picture, query },
  });
  const inText = Object.entries(pictures.inText).map(([src, picture]) => [
    src,
    { ...picture, query },
  ]);
  return {
    lead: pictures.lead && changed(pictures.lead),
    inText: Object.fromEntries(inText),
    inOrder: pictures.inOrder.map(changed),
    crops: pictures.crops,
  };
}
