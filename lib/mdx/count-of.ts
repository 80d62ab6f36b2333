/** How often a text occurs in another. */
export function countOf(source: string, wanted: string): number {
  let count = 0;
  for (let at = source.indexOf(wanted); at !== -1; at = source.indexOf(wanted, at + 1)) count++;
  return count;
}
