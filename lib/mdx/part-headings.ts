import { visit } from 'unist-util-visit';
import { isJsxElement, type Root } from './nodes';
import { literalProps } from './story-element';

/** What stands over the parts of a text where the editor writes nothing else. */
const HEADINGS = {
  Timeline: 'Timeline',
  KeyPoints: 'Key points',
  Facts: 'Facts',
  QandA: 'Questions and answers',
  Note: 'Editor’s note',
} as const;

/** A story component with something over it. */
export type PartName = keyof typeof HEADINGS;

export function isPartName(name: string): name is PartName {
  return Object.hasOwn(HEADINGS, name);
}

/** What stands over a part of a text. */
export function partHeading(name: PartName, title: string | undefined): string {
  return title ?? HEADINGS[name];
}

/** Gives each part what stands over it, as the attribute `heading`. */
export function remarkPartHeadings() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (!isJsxElement(node) || !isPartName(node.name ?? '')) return;
      const { title } = literalProps(node);
      const value = partHeading(
        node.name as PartName,
        typeof title === 'string' ? title : undefined,
      );
      node.attributes.push({ type: 'mdxJsxAttribute', name: 'heading', value });
    });
  };
}
