import { visit } from 'unist-util-visit';
import type { Finding } from '@/lib/checking/problem';
import { splitFrontmatter } from '@/lib/content/frontmatter';
import { readTyped } from '@/lib/content/typed-text';
import { addressIn } from '@/lib/mdx/link-address';
import { isJsxElement, type Nodes, type Root } from '@/lib/mdx/nodes';
import { parseBody } from '@/lib/mdx/parse';
import { err, ok, type Result } from '@/lib/result';
import type { Range } from './patch';

/** A block of a body: a paragraph, a heading, a list, a story component with everything in it. */
export interface Block extends Range {
  /** The type of its node (mdast, or mdxJsxFlowElement). */
  type: string;
}

/** An attribute of a story component. */
export interface Attribute extends Range {
  /** The name of the component. */
  component: string;
  name: string;
}

/** A link whose address is written out, in the text or in a definition. */
export interface Link extends Range {
  url: string;
  /** Where the address is; `undefined` if the way it is written leaves that uncertain. */
  address: Range | undefined;
}

/** The parts of the body of an article, in the order of the text. */
export interface BodyRanges {
  blocks: Block[];
  attributes: Attribute[];
  links: Link[];
}

/**
 * Finds the parts of a body.
 *
 * @param text a whole MDX file, as `FileText.text`; the ranges are offsets in it
 * @returns the ranges, or why the body cannot be read
 */
export function bodyRanges(text: string): Result<BodyRanges, Finding> {
  const split = splitFrontmatter(text);
  if ('message' in split) return err(split);
  const typed = readTyped(split.body);
  // Use the text as it is read only if reading moves nothing: anything left out moves what follows it.
  const source = typed.inFile ? split.body : typed.text;
  const parsed = parseBody(source);
  if (!parsed.ok) return err(parsed.error);
  // The body is padded with empty lines, and ends where the file does.
  const shift = text.length - split.body.length;
  return ok(rangesIn(parsed.value, source, shift));
}

function rangesIn(tree: Root, source: string, shift: number): BodyRanges {
  const attributes: Attribute[] = [];
  const links: Link[] = [];
  visit(tree, (node) => {
    const range = rangeOf(node, shift);
    if (!range) return;
    if (node.type === 'link' || node.type === 'definition') {
      const address = addressIn(node, source);
      links.push({
        ...range,
        url: node.url,
        address: address && { from: address.from + shift, to: address.to + shift },
      });
    }
    if (!isJsxElement(node)) return;
    for (const attribute of node.attributes) {
      const place = rangeOf(attribute, shift);
      if (!place || attribute.type !== 'mdxJsxAttribute') continue;
      attributes.push({ ...place, component: node.name ?? '', name: attribute.name });
    }
  });
  const blocks = tree.children.flatMap((node) => {
    const range = rangeOf(node, shift);
    return range ? [{ ...range, type: node.type }] : [];
  });
  return { blocks, attributes, links };
}

function rangeOf(node: { position?: Nodes['position'] }, shift: number): Range | undefined {
  const from = node.position?.start.offset;
  const to = node.position?.end.offset;
  return from === undefined || to === undefined
    ? undefined
    : { from: from + shift, to: to + shift };
}
