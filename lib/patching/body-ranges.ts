import { visit } from 'unist-util-visit';
import type { Finding } from '@/lib/checking/problem';
import { splitFrontmatter } from '@/lib/content/frontmatter';
import { readTyped } from '@/lib/content/typed-text';
import { isJsxElement, type Nodes, type Root } from '@/lib/mdx/nodes';
import { parseBody } from '@/lib/mdx/parse';
import { err, ok, type Result } from '@/lib/result';
import type { Range } from './patch';

/** A block of a body: a paragraph, a heading, a list, a story component with all that it holds. */
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

/** A link whose address is written out, in a text or in a definition. */
export interface Link extends Range {
  url: string;
  /** Where the address is; `undefined` where it is written so that it cannot be found for certain. */
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
 * @param text a whole MDX file, as `FileText.text`; the ranges are of it
 * @returns the ranges, or why the body cannot be read
 */
export function bodyRanges(text: string): Result<BodyRanges, Finding> {
  const split = splitFrontmatter(text);
  if ('message' in split) return err(split);
  const typed = readTyped(split.body);
  // As it is read, where that moves nothing; what was left out moves what follows.
  const parsed = parseBody(typed.inFile ? split.body : typed.text);
  if (!parsed.ok) return err(parsed.error);
  // The body is padded with empty lines, and ends where the file does.
  const shift = text.length - split.body.length;
  return ok(rangesIn(parsed.value, text, shift));
}

function rangesIn(tree: Root, text: string, shift: number): BodyRanges {
  const attributes: Attribute[] = [];
  const links: Link[] = [];
  visit(tree, (node) => {
    const range = rangeOf(node, shift);
    if (!range) return;
    if (node.type === 'link' || node.type === 'definition') {
      links.push({ ...range, url: node.url, address: addressIn(node, range, text, shift) });
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

/** What stands before an address: after the words of a link, after the label of a definition, and of a bare link. */
const BEFORE_ADDRESS = { link: /^\]\(\s*<?|^</, definition: /^\[(?:\\.|[^\]\\])*\]:\s*<?/ };

/** The tree has no place for an address: it is where only an address can be, if it is written as it is meant. */
function addressIn(
  node: Extract<Nodes, { type: 'link' | 'definition' }>,
  range: Range,
  text: string,
  shift: number,
): Range | undefined {
  const last = node.type === 'link' ? node.children.at(-1) : undefined;
  const isBare = last !== undefined && text[range.from] !== '[';
  const begins = last && !isBare ? (rangeOf(last, shift)?.to ?? range.from) : range.from;
  const before = BEFORE_ADDRESS[node.type].exec(text.slice(begins, range.to));
  const from = begins + (before?.[0].length ?? 0);
  const to = from + node.url.length;
  if (!before && !isBare) return undefined;
  if (to > range.to || text.slice(from, to) !== node.url) return undefined;
  // An address that goes on has been changed in reading.
  return to === range.to || /[\s)>]/.test(text[to] ?? '') ? { from, to } : undefined;
}
