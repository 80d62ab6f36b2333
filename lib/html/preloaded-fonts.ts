// Made by tools/fonts/make-fonts.py: not to be edited.

/** The addresses of the fonts that every page in a language of Western Europe is set in. */
export const PRELOADED_FONTS: readonly string[] = [
  '/font-text-latin-f949e80d.woff2',
  '/font-display-latin-dc5233ec.woff2',
  '/font-sans-latin-53934683.woff2',
];
