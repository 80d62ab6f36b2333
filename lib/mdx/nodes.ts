import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Code } from '@/lib/checking/codes';
import type { Finding, Position } from '@/lib/checking/problem';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
export type { Nodes, PhrasingContent, Root, RootContent };

export function isJsxElement(node: Nodes): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Where a node begins; the start of the file when the parser gave no place. */
export function placeOf(node: { position?: Nodes['position'] }): Position {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** The source text of a node. */
export function sourceOf(node: { position?: Nodes['position'] }, source: string): string {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? '' : source.slice(start, end);
}

/** The source text of a node, shortened for a message. */
export function excerpt(node: { position?: Nodes['position'] }, source: string): string {
  return shorten(sourceOf(node, source));
}

/** A text shortened for a message: on one line, at most 60 characters, none of them cut in two. */
export function shorten(text: string): string {
  // Of a long text, only as much as can be shown.
  const oneLine = [...text.slice(0, 1000).replace(/\s+/g, ' ').trim()];
  return oneLine.length > 60 ? `${oneLine.slice(0, 59).join('')}…` : oneLine.join('');
}

/** The words of a node, for counting and naming. Comments, which are for editors only, are left out. */
export function textOf(node: Nodes): string {
  switch (node.type) {
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return '';
    case 'break':
      return '\n';
    default:
      if (isJsxElement(node) && node.name === 'br') return '\n';
      if ('children' in node) return node.children.map(textOf).join('');
      return 'value' in node ? node.value : '';
  }
}

/**
 * In levels of the tree: deeper than anybody writes, and well before the compiler runs out of
 * stack.
 */
export const MAX_DEPTH = 100;

/** The finding for text nested so deep that the compiler would run out of stack. */
export const tooDeep = {
  code: 'nested-too-deeply',
  message: 'this text is nested too deeply to be read',
  remedy: 'Remove the long run of `>`, `*`, `_` or `[` that nests hundreds of levels.',
} as const;

/** A finding at a node. */
export function findingAt(
  node: { position?: Nodes['position'] },
  code: Code,
  message: string,
  remedy: string,
): Finding {
  return { ...placeOf(node), code, message, remedy };
}

/** An attribute of an element, or the element where it has none of that name, for the place of a finding. */
export function attributeOf(node: JsxElement, name: string): { position?: Nodes['position'] } {
  const found = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  );
  return found?.position ? found : node;
}
