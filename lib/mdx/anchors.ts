import GithubSlugger, { slug } from 'github-slugger';
import type { Heading } from 'mdast';
import { visit } from 'unist-util-visit';
import { literalProps } from './literal-props';
import { isJsxElement, type JsxElement, type Root, textOf } from './nodes';
import { textBlocks } from './text-blocks';

/** Ids that the page around the body has; see components/article and components/site. */
const TAKEN = ['main', 'related-headlines', 'sources', 'footnote-label'];

const WORDS_IN_QUOTE_ID = 4;

/** For a heading of signs only (`## ***`), which would leave no id. */
const NAMELESS = 'section';

/** A heading or a quote, with its id. */
type Anchor = [node: Heading | JsxElement, id: string];

/**
 * The ids of every heading and every quote of a body, made from its words, so that each stays the same
 * while the text around it changes: `a-record-of-russian-moves`,
 * `quote-vjosa-osmani-they-especially-have-an`.
 */
export function anchorsOf(tree: Root): Anchor[] {
  const anchors: Anchor[] = [];
  const slugger = new GithubSlugger();
  for (const id of TAKEN) slugger.slug(id);
  visit(tree, (node) => {
    if (node.type === 'heading') {
      anchors.push([node, slugger.slug(slug(textOf(node).trim()) || NAMELESS)]);
    } else if (isJsxElement(node) && node.name === 'Quote') {
      const words = textBlocks(node).join(' ').trim().split(/\s+/).slice(0, WORDS_IN_QUOTE_ID);
      const by = String(literalProps(node).by ?? '');
      anchors.push([node, slugger.slug(`quote ${by} ${words.join(' ')}`)]);
    }
  });
  return anchors;
}

/** Gives them to the elements. */
export function remarkAnchors() {
  return (tree: Root): void => {
    for (const [node, id] of anchorsOf(tree)) {
      if (node.type === 'heading') {
        node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      } else node.attributes.push({ type: 'mdxJsxAttribute', name: 'id', value: id });
    }
  };
}
