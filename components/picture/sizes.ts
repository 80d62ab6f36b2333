/** How wide pictures are shown, for the attribute `sizes` (HTML): as app/pages.css and app/pictures.css set it. */
const MARGINS = '2 * clamp(1rem, 4vw, 2rem)';

/** In the column of the text. */
export const IN_TEXT = `min(38rem, 100vw - ${MARGINS})`;

/** Wider than the text, which a narrow screen has no room for. */
export const WIDE = `(min-width: 80rem) 43.5rem, (min-width: 42rem) 38rem, 100vw`;

/** Under the head of an article. */
export const LEAD = `min(56rem, 100vw - ${MARGINS})`;

/** Beside others in the text. */
export const IN_GALLERY = `(min-width: 42rem) 18.5rem, calc((100vw - ${MARGINS} - 1rem) / 2)`;

/** The lead of the front page. */
export const ON_FRONT = `(min-width: 80rem) 42.3rem, (min-width: 60rem) calc(58.3vw - 4.3rem), calc(100vw - ${MARGINS})`;

/** Beside a headline in a list. */
export const IN_LIST = '8rem';

/** On a page of its own. */
export const ALONE = '100vw';
