/** Longer labels are allowed (999) and never written; the bound keeps reading linear. */
const MAX_LENGTH = 100;
const DEFINITION = /^[ \t>]*\[(?!\^)([^[\]\n]{1,100})\]:/gm;

/** The labels of all link definitions (`[label]: https://…`) of a text, normalised. */
export function linkLabels(source: string): ReadonlySet<string> {
  const labels = new Set<string>();
  if (!source.includes(']:')) return labels;
  for (const [, label = ''] of source.matchAll(DEFINITION)) labels.add(alike(label));
  return labels;
}

/** Whether the words between two brackets name one of these definitions. */
export function isLinkLabel(
  labels: ReadonlySet<string>,
  source: string,
  from: number,
  to: number,
): boolean {
  return labels.size > 0 && to - from <= MAX_LENGTH && labels.has(alike(source.slice(from, to)));
}

/** Case and white space do not distinguish labels (CommonMark 0.31, 6.3). */
function alike(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
