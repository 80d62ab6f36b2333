import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
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

/** The source text of a node, shortened for a message. */
export function excerpt(node: { position?: Nodes['position'] }, source: string): string {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  const text = start === undefined || end === undefined ? '' : source.slice(start, end);
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return oneLine.length > 60 ? `${oneLine.slice(0, 59)}…` : oneLine;
}

/** A finding at a node. */
export function findingAt(
  node: { position?: Nodes['position'] },
  message: string,
  remedy: string,
): Finding {
  return { ...placeOf(node), message, remedy };
}
