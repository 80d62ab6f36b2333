import { visit } from 'unist-util-visit';
import { originOf, playerOf } from '@/lib/media/players';
import { literalProps } from './literal-props';
import { isJsxElement, type JsxElement, type Nodes, type Root } from './nodes';

/** The origins of the players of a text, each once: what its page has to be allowed to show in frames. */
export function playersIn(tree: Root): string[] {
  const origins = new Set<string>();
  visit(tree, (node) => {
    if (!isEmbed(node)) return;
    const { url } = literalProps(node);
    const player = typeof url === 'string' ? playerOf(url) : undefined;
    if (player) origins.add(originOf(player));
  });
  return [...origins];
}

/** Gives each `<Embed>` its number in the text, from 1, as the attribute `number`: it names the frame. */
export function remarkEmbeds() {
  return (tree: Root): void => {
    let number = 0;
    visit(tree, (node) => {
      if (!isEmbed(node)) return;
      number++;
      node.attributes.push({ type: 'mdxJsxAttribute', name: 'number', value: String(number) });
    });
  };
}

export function isEmbed(node: Nodes): node is JsxElement {
  return isJsxElement(node) && node.name === 'Embed';
}
