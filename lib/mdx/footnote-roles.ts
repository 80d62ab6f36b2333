import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Tells assistive technology which parts are notes, and which links lead to them and back (Digital
 * Publishing WAI-ARIA 1.1: doc-noteref, doc-endnotes, doc-backlink).
 */
export function rehypeFootnoteRoles() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ properties }) => {
      if ('dataFootnotes' in properties) properties.role = 'doc-endnotes';
      else if ('dataFootnoteRef' in properties) properties.role = 'doc-noteref';
      else if ('dataFootnoteBackref' in properties) properties.role = 'doc-backlink';
    });
  };
}
