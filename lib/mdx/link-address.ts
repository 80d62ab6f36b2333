import type { Nodes } from './nodes';

/** The text before an address: after the words of a link or the label of a definition, or before a bare link. */
const BEFORE_ADDRESS = { link: /^\]\(\s*<?|^</, definition: /^\[(?:\\.|[^\]\\])*\]:\s*<?/ };

/**
 * Where the address of a link is. The tree has no place for it, so it is found where only an address can be, provided
 * that it is written as it is meant.
 *
 * @param source the text that the node was parsed from
 * @returns offsets in it; `undefined` if the address cannot be found with certainty
 */
export function addressIn(
  node: Extract<Nodes, { type: 'link' | 'definition' }>,
  source: string,
): { from: number; to: number } | undefined {
  const [starts, ends] = [node.position?.start.offset, node.position?.end.offset];
  if (starts === undefined || ends === undefined) return undefined;
  const last = node.type === 'link' ? node.children.at(-1) : undefined;
  const isBare = last !== undefined && source[starts] !== '[';
  const begins = last && !isBare ? (last.position?.end.offset ?? starts) : starts;
  const before = BEFORE_ADDRESS[node.type].exec(source.slice(begins, ends));
  const from = begins + (before?.[0].length ?? 0);
  const to = from + node.url.length;
  if (!before && !isBare) return undefined;
  if (to > ends || source.slice(from, to) !== node.url) return undefined;
  // If there is more of it, reading has changed the address.
  return to === ends || /[\s)>]/.test(source[to] ?? '') ? { from, to } : undefined;
}
