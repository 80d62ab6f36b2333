import { coloursOf, type SchemeColours } from './accent';
import type { Scheme } from './palette';

/** The colours of a paper, `#rrggbb` each. */
export type Accents = Record<Scheme, string>;

const COLOURS = '\\{--color-accent:#[0-9a-f]{6};--color-mark:#[0-9a-f]{6}\\}';
const SHAPE = new RegExp(
  `^:root${COLOURS}@media screen and \\(prefers-color-scheme:dark\\)\\{:root${COLOURS}\\}$`,
);

/**
 * The style sheet of a paper with its own colours. It is part of each page, since another request
 * would delay it.
 */
export function brandStyle({ light, dark }: Accents): string {
  const own = ({ accent, mark }: SchemeColours) =>
    `:root{--color-accent:${accent};--color-mark:${mark}}`;
  return `${own(coloursOf(light, 'light'))}@media screen and (prefers-color-scheme:dark){${own(coloursOf(dark, 'dark'))}}`;
}

/** Whether a style sheet in a page is one of these, with nothing else in it. */
export function isBrandStyle(text: string): boolean {
  return SHAPE.test(text);
}
