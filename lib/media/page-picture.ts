import type { CropShape } from './renditions';
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
  /** The widths of existing variants, ascending; none for a drawing, and none for a new picture. */
  widths: readonly number[];
  /** Whether it can be requested; otherwise its place is reserved. */
  isThere: boolean;
  /** The picture as one colour, `#rrggbb`, once that is known. */
  colour: string | undefined;
  /** What to append to its addresses: the key of a preview, or nothing. */
  query: string;
}

/** The pictures of a text, by their names in it. Those that cannot be shown are left out. */
export type PagePictures = Readonly<Record<string, PagePicture>>;

/** The value for a text without pictures. */
export const NO_PICTURES: PagePictures = {};

/** A crop of a lead picture, for machines. */
export interface PictureCrop {
  key: string;
  width: number;
  height: number;
}

/** A picture, with what the editor wrote about it. */
export interface PictureWithWords {
  written: WrittenPicture;
  picture: PagePicture;
}

/** The pictures of an article, or of a page that is not one. */
export interface AllPictures {
  lead: PictureWithWords | undefined;
  /** The pictures in its text. */
  inText: PagePictures;
  /** All of them, in the order of the page; each also has a page of its own. */
  inOrder: readonly PictureWithWords[];
  /** The crops of the lead picture, by their shape. */
  crops: Partial<Record<CropShape, PictureCrop>>;
}

/** The value for an article or page without pictures. */
export const WITHOUT_PICTURES: AllPictures = {
  lead: undefined,
  inText: NO_PICTURES,
  inOrder: [],
  crops: {},
};

/** The same pictures, with something appended to their addresses. */
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
