import type { Element } from 'hast';
import type { List, ListItem, Parents } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';

const looseLists = new WeakMap<List, boolean>();

/**
 * Turns an item of a list into HTML; a handler of mdast-util-to-hast. The library's own handler
 * searches the whole list at each item, to find out whether one of them is loose (CommonMark 0.31,
 * 5.3); this one does so once per list.
 */
export function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  if (parent?.type !== 'list') return defaultHandlers.listItem(state, node, parent);
  const known = looseLists.get(parent);
  const spread = known ?? (parent.spread || parent.children.some(isLoose));
  if (known === undefined) looseLists.set(parent, spread);
  return defaultHandlers.listItem(state, node, { type: 'list', spread, children: [] });
}

function isLoose({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1;
}
