import GithubSlugger, { slug } from 'github-slugger';
import type { Heading } from 'mdast';
import { visit } from 'unist-util-visit';
import { literalProps } from './literal-props';
import { isJsxElement, type JsxElement, type Root, textOf } from './nodes';
import { isPartName, type PartName } from './part-headings';
import { textBlocks } from './text-blocks';

/** Ids that the page around the body has; see components/article and components/site. */
const TAKEN = ['main', 'related-headlines', 'sources', 'corrections', 'footnote-label'];

const WORDS_IN_QUOTE_ID = 4;

/** For a heading that is only punctuation (`## ***`), which would otherwise have no id. */
const NAMELESS = 'section';

/**
 * For parts without a title of their own. The ids do not depend on the language, so that links to them
 * stay valid.
 */
const PART_IDS: Readonly<Record<PartName, string>> = {
  Timeline: 'timeline',
  KeyPoints: 'key points',
  Facts: 'facts',
  QandA: 'questions and answers',
  Note: 'note',
};

/** A heading, a quote, a part of the text or a table, with its id. */
type Anchor = [node: Heading | JsxElement, id: string];

/**
 * The ids of every heading, quote, part and captioned table of a body, made from its words, so that each
 * stays the same while the text around it changes: `a-record-of-russian-moves`,
 * `quote-vjosa-osmani-they-especially-have-an`, `timeline`, `table-members-by-year`.
 */
export function anchorsOf(tree: Root): Anchor[] {
  const anchors: Anchor[] = [];
  const slugger = new GithubSlugger();
  for (const id of TAKEN) slugger.slug(id);
  visit(tree, (node) => {
    if (node.type === 'heading') {
      anchors.push([node, slugger.slug(slug(textOf(node).trim()) || NAMELESS)]);
    } else if (isJsxElement(node)) {
      const words = idWords(node);
      if (words !== undefined) anchors.push([node, slugger.slug(words)]);
    }
  });
  return anchors;
}

/** The words that an id is made from; `undefined` for nodes without an id. */
function idWords(node: JsxElement): string | undefined {
  const name = node.name ?? '';
  const props = literalProps(node);
  if (name === 'Quote') {
    const words = textBlocks(node).join(' ').trim().split(/\s+/).slice(0, WORDS_IN_QUOTE_ID);
    return `quote ${props.by ?? ''} ${words.join(' ')}`;
  }
  if (name === 'Table') return `table ${props.caption ?? ''}`;
  if (isPartName(name)) return slug(String(props.title ?? '')) || PART_IDS[name];
  return undefined;
}

/** Gives the ids to the elements. */
export function remarkAnchors() {
  return (tree: Root): void => {
    for (const [node, id] of anchorsOf(tree)) {
      if (node.type === 'heading') {
        node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      } else node.attributes.push({ type: 'mdxJsxAttribute', name: 'id', value: id });
    }
  };
}
