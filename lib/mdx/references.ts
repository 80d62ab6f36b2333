import { visit } from 'unist-util-visit';
import type { Position } from '@/lib/checking/problem';
import { remarkAnchors } from './anchors';
import { isJsxElement, placeOf, type Root } from './nodes';

/** What a body refers to inside the site, and what can be referred to in it. */
export interface References {
  /** Links that begin with `/` or `#`, in the order of the text. */
  links: (Position & { url: string })[];
  /** The ids of its headings and quotes. */
  anchors: string[];
}

/** Finds the references of a body. The tree is changed: anchors are put into it. */
export function referencesOf(tree: Root): References {
  const references: References = { links: [], anchors: [] };
  remarkAnchors()(tree);
  visit(tree, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && /^[/#]/.test(node.url)) {
      references.links.push({ ...placeOf(node), url: node.url });
    }
    const id = isJsxElement(node)
      ? node.attributes.find((attribute) => 'name' in attribute && attribute.name === 'id')?.value
      : node.data && 'hProperties' in node.data && node.data.hProperties?.id;
    if (typeof id === 'string') references.anchors.push(id);
  });
  return references;
}
