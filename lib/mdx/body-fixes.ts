import type { Edit, Fix } from '@/lib/checking/fix';
import { type Finding, type Position, positionAt } from '@/lib/checking/problem';
import { addressIn } from './link-address';
import { completedLink, linkFault } from './links';
import {
  isJsxElement,
  type JsxElement,
  type Nodes,
  placeOf,
  type Root,
  sourceOf,
  textOf,
} from './nodes';

/** The fix that is added to a finding. */
type WithFix = Pick<Finding, 'fix'>;

/** The deepest level of headings that an article may have. */
const DEEPEST = 4;

/**
 * Moves all headings one level down, which keeps their hierarchy if some are of level 1.
 *
 * @returns `undefined` if there is none of level 1, or if one would be too deep
 */
export function headingsLowered(tree: Root, source: string): Fix | undefined {
  const headings = headingsIn(tree);
  if (!headings.some(({ depth }) => depth === 1)) return undefined;
  if (headings.some(({ depth }) => depth >= DEEPEST)) return undefined;
  const edits = headings.map((heading) => lowered(heading, source));
  return isWhole(edits) ? { change: 'text', edits } : undefined;
}

type Heading = Extract<Nodes, { type: 'heading' }>;

function headingsIn(node: Nodes): Heading[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(headingsIn) : [];
}

function lowered(heading: Heading, source: string): Edit | undefined {
  const { start, end } = heading.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  const written = source.slice(start.offset, end.offset);
  if (written.startsWith('#')) {
    return { line: start.line, column: start.column, was: '#', text: '##' };
  }
  // Underlined headings cannot be lowered to level 3, for which there is no underline.
  const [underline] = /=+(?=[ \t]*$)/.exec(written) ?? [];
  if (underline === undefined) return undefined;
  const at = positionAt(source, start.offset + written.lastIndexOf(underline));
  return { ...at, was: underline, text: '-'.repeat(Math.max(3, underline.length)) };
}

function isWhole(edits: readonly (Edit | undefined)[]): edits is Edit[] {
  return edits.every((edit) => edit !== undefined);
}

/** Replaces an address without a scheme with the whole address. */
export function linkFix(
  node: Extract<Nodes, { type: 'link' | 'definition' }>,
  source: string,
): WithFix {
  const better = completedLink(node.url);
  const address = better === undefined ? undefined : addressIn(node, source);
  if (better === undefined || !address) return {};
  const edit = { ...positionAt(source, address.from), was: node.url, text: better };
  return { fix: { change: 'text', edits: [edit] } };
}

/** Removes both halves of an empty tag. */
export function withoutEmptyTag(node: JsxElement, source: string): WithFix {
  const written = sourceOf(node, source);
  const end = node.position?.end.offset;
  if (end === undefined || !written.startsWith('<>') || !written.endsWith('</>')) return {};
  const { line, column } = positionAt(source, end - written.length);
  const edits = [
    { line, column, was: '<>', text: '' },
    { ...positionAt(source, end - '</>'.length), was: '</>', text: '' },
  ];
  return { fix: { change: 'text', edits } };
}

/** The one known name that differs from another only in capitals. */
function sameLetters(name: string, known: readonly string[]): string | undefined {
  const same = known.filter((one) => one.toLowerCase() === name.toLowerCase());
  return same.length === 1 ? same[0] : undefined;
}

/** The correct capitals for the name of an attribute. */
export function renamedAttribute(
  attribute: { position?: Nodes['position'] },
  name: string,
  known: readonly string[],
): WithFix {
  const { start } = attribute.position ?? {};
  const text = sameLetters(name, known);
  if (!start || text === undefined) return {};
  return { fix: { change: 'text', edits: [{ ...placeOf(attribute), was: name, text }] } };
}

/** The correct capitals for the name of an element or a component, in both of its tags. */
export function renamedElement(
  node: JsxElement,
  name: string,
  known: readonly string[],
  source: string,
): WithFix {
  const text = sameLetters(name, known);
  const written = sourceOf(node, source);
  const [from, to] = [node.position?.start.offset, node.position?.end.offset];
  if (text === undefined || from === undefined || to === undefined) return {};
  if (!written.startsWith(`<${name}`)) return {};
  const closing = `</${name}>`;
  const isClosed = written.endsWith(closing);
  if (!isClosed && !written.endsWith('/>')) return {};
  const edits = [
    { ...positionAt(source, from), was: `<${name}`, text: `<${text}` },
    ...(isClosed
      ? [{ ...positionAt(source, to - closing.length), was: closing, text: `</${text}>` }]
      : []),
  ];
  return { fix: { change: 'text', edits } };
}

/** Attributes of a link that do nothing for readers here. */
const FORGOTTEN = /^(?:href|target|rel|class|id|name|style|data-.+)$/;

/** A link written as a tag, in Markdown. */
export function asMarkdownLink(node: JsxElement, source: string): WithFix {
  const { attributes, children, position } = node;
  const [from, to] = [position?.start.offset, position?.end.offset];
  const [begins, ends] = [
    children.at(0)?.position?.start.offset,
    children.at(-1)?.position?.end.offset,
  ];
  if (from === undefined || to === undefined || begins === undefined || ends === undefined)
    return {};
  const known = new Map<string, unknown>();
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !FORGOTTEN.test(attribute.name)) return {};
    known.set(attribute.name, attribute.value);
  }
  const href = known.get('href');
  if (typeof href !== 'string' || linkFault(href) || /[()<>&\\]/.test(href)) return {};
  const words = source.slice(begins, ends);
  const isPlain =
    node.type === 'mdxJsxTextElement' && !/[[\]\n]/.test(words) && words === words.trim();
  if (!isPlain || children.some(hasLink) || children.every((child) => textOf(child) === ''))
    return {};
  const edits = [
    { ...positionAt(source, from), was: source.slice(from, begins), text: '[' },
    { ...positionAt(source, ends), was: source.slice(ends, to), text: `](${href})` },
  ];
  return { fix: { change: 'text', edits } };
}

function hasLink(node: Nodes): boolean {
  if (/^(?:link|linkReference)$/.test(node.type)) return true;
  if (isJsxElement(node) && node.name === 'a') return true;
  return 'children' in node && node.children.some(hasLink);
}

/**
 * Quotation marks around the value of an attribute, if it is one word.
 *
 * @param reason why the parser stopped
 * @param line on which it stopped
 */
export function quotedAttribute(reason: string, line: string, place: Position): WithFix {
  if (!/attribute value/.test(reason)) return {};
  const rest = line.slice(place.column - 1);
  const [value] = /^[\p{L}\p{N}][^\s"'“”„«»‘’<>=`{}]*(?=\s+[\w-]+=|\s*\/?>)/u.exec(rest) ?? [];
  const follows = line.slice(0, place.column - 1).endsWith('=');
  // In `a/>` the slash may belong to the address or to the tag.
  if (value === undefined || value.endsWith('/') || !follows) return {};
  return { fix: { change: 'text', edits: [{ ...place, was: value, text: `"${value}"` }] } };
}
