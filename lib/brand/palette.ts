/** The schemes that a reader's system may prefer (`prefers-color-scheme`). */
export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** The background and text colours of everything, as in app/globals.css. */
export const PALETTE: Record<Scheme, { paper: string; ink: string }> = {
  light: { paper: 'oklch(0.985 0.004 90)', ink: 'oklch(0.2 0.01 80)' },
  dark: { paper: 'oklch(0.17 0.005 90)', ink: 'oklch(0.9 0.008 90)' },
};

/** The colours of a paper without its own accent, as in app/globals.css. */
export const OWN_ACCENT: Record<Scheme, { accent: string; mark: string }> = {
  light: { accent: 'oklch(0.45 0.15 25)', mark: 'oklch(0.92 0.06 95)' },
  dark: { accent: 'oklch(0.72 0.14 27)', mark: 'oklch(0.35 0.05 95)' },
};
