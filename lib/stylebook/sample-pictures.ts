import type { PagePicture, PagePictures } from '@/lib/media/page-picture';

/** The stylebook has no pictures: in their places stand their colours, as on a page whose pictures are new. */
function sample(colour: string, width: number, height: number): PagePicture {
  return {
    kind: 'photo',
    width,
    height,
    says: {},
    key: '',
    widths: [],
    isThere: false,
    colour,
    query: '',
  };
}

/** The pictures that the examples name. */
export const SAMPLE_PICTURES: PagePictures = {
  './bridge.jpg': sample('#7d8a94', 1200, 800),
  './river.jpg': sample('#6f8276', 1200, 800),
  './hall.jpg': sample('#94856f', 1200, 800),
  '/media/ornament.svg': sample('#b8b2a6', 1200, 120),
};
