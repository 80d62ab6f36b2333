import type { Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** The attribute with the number of the note that a link gets in print. */
export const LINK_NOTE = 'data-note';

/**
 * In print a link is a number, and its address is a note at the end of the text, where each address
 * appears once. app/print.css shows both; on screens nobody sees or hears them. Reading views leave out elements with
 * this class (@mozilla/readability, `unlikelyCandidates`): there the links themselves work.
 */
export function rehypeLinkNotes() {
  return (tree: Root): void => {
    const numbers = new Map<string, number>();
    const numberOf = (address: string): number => {
      const number = numbers.get(address) ?? numbers.size + 1;
      numbers.set(address, number);
      return number;
    };
    visit(tree, (node) => {
      if (node.type === 'element') {
        const { href } = node.properties;
        if (isOutside(href)) node.properties.dataNote = numberOf(href);
      } else if (node.type === 'mdxJsxFlowElement' && node.name === 'Quote') {
        const source = node.attributes.find(
          (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'source',
        )?.value;
        if (!isOutside(source)) return;
        const value = String(numberOf(source));
        node.attributes.push({ type: 'mdxJsxAttribute', name: LINK_NOTE, value });
      }
    });
    if (numbers.size === 0) return;
    const notes = [...numbers.keys()].map((address) => h('li', address));
    tree.children.push(
      h('ol', { className: ['print-only', 'supplemental-notes'], dir: 'ltr' }, notes),
    );
  };
}

/** Whether an address is outside the site: paths inside it are of no use in print. */
function isOutside(address: unknown): address is string {
  return typeof address === 'string' && /^https?:\/\//.test(address);
}
