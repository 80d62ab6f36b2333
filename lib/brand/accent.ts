import {
  type Color,
  converter,
  displayable,
  formatHex,
  type Oklch,
  parse,
  toGamut,
  wcagContrast,
} from 'culori';
import { PALETTE, type Scheme } from './palette';

/** The contrast that text needs (WCAG 2.2, 1.4.3), and that lines and symbols need (1.4.11). */
export const TEXT = 4.5;
export const LINES = 3;

const oklch = converter('oklch');
const toScreens = toGamut('rgb', 'oklch');

/** Two lightnesses this close look the same; on a scale of 1. */
const STEP = 0.002;

/** The lightness, and the greatest chroma, of marked or selected text in the hue of the accent. */
const MARK: Record<Scheme, { l: number; c: number }> = {
  light: { l: 0.92, c: 0.06 },
  dark: { l: 0.35, c: 0.05 },
};

/** The colours of one scheme that come from the accent, `#rrggbb`. */
export interface SchemeColours {
  /** The colour of kickers, the marks of quotations, and the focus ring. */
  accent: string;
  /** The background of search hits and of selected text. */
  mark: string;
}

/** Two colours that a reader has to tell apart. */
export interface ColourPair {
  use: 'text' | 'focus' | 'marks and selection';
  foreground: string;
  background: string;
  /** As WCAG defines it, from 1 to 21. */
  contrast: number;
  /** The contrast it needs. */
  least: number;
}

/**
 * Reads a colour as CSS Color 4 writes one.
 *
 * @returns `#rrggbb`, the nearest colour that every screen has; or what is wrong with it and, for a transparent colour,
 *   the opaque one
 */
export function readColour(
  written: string,
): { colour: string } | { fault: string; opaque?: string } {
  const colour = parse(written.trim().toLowerCase());
  if (!colour) return { fault: 'this is not a CSS colour' };
  const { alpha = 1, ...rest } = colour;
  const opaque = formatHex(onScreens(rest as Color));
  if (alpha === 1) return { colour: opaque };
  return { fault: 'this colour is transparent', ...(alpha > 0 && { opaque }) };
}

/** The nearest colour that every screen has; the colour itself, unrounded, if they all have it. */
const onScreens = (colour: Color): Color => (displayable(colour) ? colour : toScreens(colour));

/** The background of pages, and of icons that have to fill their square: `#rrggbb`. */
export function paperColour(scheme: Scheme): string {
  const { paper } = PALETTE[scheme];
  return formatHex(paper) ?? paper;
}

/** The colours derived from an accent, `#rrggbb`. */
export function coloursOf(accent: string, scheme: Scheme): SchemeColours {
  const { c = 0, h } = oklch(accent) ?? {};
  const { l, c: most } = MARK[scheme];
  const mark: Oklch = { mode: 'oklch', l, c: Math.min(c, most), ...(h !== undefined && { h }) };
  return { accent, mark: formatHex(onScreens(mark)) };
}

/** All pairs that a reader sees, with their contrasts. */
export function colourPairs({ accent, mark }: SchemeColours, scheme: Scheme): ColourPair[] {
  const { paper, ink } = PALETTE[scheme];
  const pair = (use: ColourPair['use'], foreground: string, background: string, least: number) => ({
    use,
    foreground,
    background,
    contrast: wcagContrast(foreground, background),
    least,
  });
  return [
    pair('text', accent, paper, TEXT),
    pair('focus', accent, paper, LINES),
    pair('marks and selection', ink, mark, TEXT),
  ];
}

/**
 * The colour of the same hue that differs least in lightness and can be read as text.
 *
 * @param accent `#rrggbb`
 * @returns the accent itself if that is readable
 */
export function nearestReadable(accent: string, scheme: Scheme): string {
  if (isReadable(accent, scheme)) return accent;
  const start = oklch(accent) ?? { mode: 'oklch', l: 0.5, c: 0 };
  const direction = scheme === 'light' ? -1 : 1;
  for (let l = start.l + direction * STEP; l > 0 && l < 1; l += direction * STEP) {
    const colour = formatHex(onScreens({ ...start, l }));
    if (isReadable(colour, scheme)) return colour;
  }
  return scheme === 'light' ? '#000000' : '#ffffff';
}

function isReadable(accent: string, scheme: Scheme): boolean {
  return colourPairs(coloursOf(accent, scheme), scheme).every(
    ({ contrast, least }) => contrast >= least,
  );
}
