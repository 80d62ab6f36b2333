/** Where the subject of a picture is, in a grid of three columns and three rows: crops are made around it. */
export const FOCUS = [
  'centre',
  'top',
  'bottom',
  'left',
  'right',
  'top left',
  'top right',
  'bottom left',
  'bottom right',
] as const;

export type Focus = (typeof FOCUS)[number];

/** The middle of the subject, as fractions of width and height from the top left. */
export function focusPoint(focus: Focus): { x: number; y: number } {
  const words = focus.split(' ');
  const x = words.includes('left') ? 1 / 6 : words.includes('right') ? 5 / 6 : 1 / 2;
  const y = words.includes('top') ? 1 / 6 : words.includes('bottom') ? 5 / 6 : 1 / 2;
  return { x, y };
}
