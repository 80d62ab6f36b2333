import GithubSlugger, { slug } from 'github-slugger';
import { visit } from 'unist-util-visit';
import { isJsxElement, type Root, textOf } from './nodes';
import { literalProps } from './story-element';
import { textBlocks } from './text-blocks';

/** Ids that the page around the body has; see components/article and components/site. */
const TAKEN = ['main', 'related-headlines', 'sources', 'footnote-label'];

const WORDS_IN_QUOTE_ID = 4;

/** For a heading of signs only (`## ***`), which would leave no id. */
const NAMELESS = 'section';

/**
 * Gives every heading and every quote of a body an id of its own, made from its words, so that it
 * stays the same while the text around it changes: `a-record-of-russian-moves`,
 * `quote-vjosa-osmani-they-especially-have-an`.
 */
export function remarkAnchors() {
  return (tree: Root): void => {
    const slugger = new GithubSlugger();
    for (const id of TAKEN) slugger.slug(id);
    visit(tree, (node) => {
      if (node.type === 'heading') {
        const id = slugger.slug(slug(textOf(node).trim()) || NAMELESS);
        node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      } else if (isJsxElement(node) && node.name === 'Quote') {
        const words = textBlocks(node).join(' ').trim().split(/\s+/).slice(0, WORDS_IN_QUOTE_ID);
        const id = slugger.slug(`quote ${String(literalProps(node).by ?? '')} ${words.join(' ')}`);
        node.attributes.push({ type: 'mdxJsxAttribute', name: 'id', value: id });
      }
    });
  };
}
