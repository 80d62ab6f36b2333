/** Where a picture is shown. */
export type Place =
  /** In the column of the text. */
  | 'text'
  /** Wider than the text, which a narrow screen has no room for. */
  | 'wide'
  /** Beside another in the text. */
  | 'gallery'
  /** Below the head of an article. */
  | 'lead'
  /** The lead of the front page. */
  | 'front'
  /** Beside a headline. */
  | 'list'
  /** Beside or above what an author's page says about the author. */
  | 'portrait'
  /** On a page of its own. */
  | 'alone';

interface Size {
  width: number;
  height: number;
}

const MARGINS = '2 * clamp(1rem, 4vw, 2rem)';
const COLUMN = `min(39.5rem, 100vw - ${MARGINS})`;

/** From this width on a page is 1.125 times as large, but a rem in `sizes` is not. */
const LARGE = '(min-width: 160rem)';

/**
 * How wide a picture is shown (HTML, `sizes`), as the style sheets set it: `sheet` and `--measure` in
 * app/globals.css, app/article.css, app/front.css, app/pictures.css.
 */
export function sizesOf(place: Place, picture: Size): string {
  switch (place) {
    case 'text':
      return isTall(picture) ? TALL : `${LARGE} 44.5rem, ${COLUMN}`;
    case 'wide':
      return `${LARGE} 58.5rem, (min-width: 80rem) 52rem, (min-width: 42rem) ${COLUMN}, 100vw`;
    case 'gallery':
      return `${LARGE} 21.7rem, calc((${COLUMN} - 1rem) / 2)`;
    case 'lead':
      return isTall(picture)
        ? TALL
        : `${LARGE} 56.9rem, (min-width: 80rem) 50.5rem, (min-width: 64rem) 43rem, ${COLUMN}`;
    case 'front':
      return isTall(picture)
        ? TALL
        : `${LARGE} 64rem, (min-width: 64rem) calc((min(105rem, 100vw) - 4rem) * 7 / 12 - 2rem), calc(100vw - ${MARGINS})`;
    case 'list':
    case 'portrait':
      return `${LARGE} 9rem, 8rem`;
    case 'alone': {
      const byHeight = `${Math.round((85 * picture.width) / picture.height)}vh`;
      return `${LARGE} min(85.5rem, ${byHeight}), min(76rem, 100vw - ${MARGINS}, ${byHeight})`;
    }
  }
}

const TALL = `${LARGE} 31.5rem, min(28rem, 100vw - ${MARGINS})`;

/** Whether a picture is so tall that at the full width of a column it would not fit on a screen. */
export function isTall({ width, height }: Size): boolean {
  return height > width * 1.1;
}

/** The shape that a place has, for pictures whose subject is known; the others are shown whole. */
export function shapeOf(place: Place): '16x9' | '4x3' | undefined {
  return place === 'front' ? '16x9' : place === 'list' ? '4x3' : undefined;
}
