/** The labels that may precede a credit. */
const LABEL = /(?:^|\s)(?:Photo|Photograph|Picture|Image|Illustration|Graphic):\s*/gu;

/**
 * Splits the quoted part of `![What it shows](./bridge.jpg "Caption. Photo: A. Name")`: what follows the
 * last "Photo:" is the credit.
 *
 * @returns each part without white space around it; `undefined` for one that is not there
 */
export function readTitle(title: string | null | undefined): {
  caption: string | undefined;
  credit: string | undefined;
} {
  const text = (title ?? '').replace(/\s+/g, ' ').trim();
  const label = [...text.matchAll(LABEL)].at(-1);
  if (!label) return { caption: text || undefined, credit: undefined };
  return {
    caption: text.slice(0, label.index).trim() || undefined,
    credit: text.slice(label.index + label[0].length).trim() || undefined,
  };
}
