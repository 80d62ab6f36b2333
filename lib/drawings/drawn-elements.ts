import type { Element } from 'xast';

/**
 * How many elements of a drawing a browser draws. An element that is used twice counts twice: so twenty
 * lines that each use the previous one ten times do not pass as twenty elements. It does not recurse,
 * since a drawing may be deep.
 *
 * @param root of the drawing
 * @param most the count stops here; anything above is returned as `most + 1`
 */
export function drawnElements(root: Element, most: number): number {
  const named = namedIn(root);
  const counts = new Map<Element, number>();
  const entered = new Set<Element>();
  const open = [root];
  for (let element = open.at(-1); element; element = open.at(-1)) {
    const parts = partsOf(element, named);
    if (entered.has(element)) {
      open.pop();
      if (counts.has(element)) continue;
      // An element that uses itself is not drawn again (SVG 2, 5.5.3); it has no count yet.
      const count = parts.reduce((sum, part) => sum + (counts.get(part) ?? 0), 1);
      counts.set(element, Math.min(count, most + 1));
    } else {
      entered.add(element);
      for (const part of parts) if (!entered.has(part)) open.push(part);
    }
  }
  return counts.get(root) ?? 1;
}

function namedIn(root: Element): Map<string, Element> {
  const named = new Map<string, Element>();
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    const { id } = element.attributes;
    if (id && !named.has(id)) named.set(id, element);
    open.push(...childElements(element));
  }
  return named;
}

/** What is drawn with an element: its children, and the elements its attributes refer to. */
function partsOf(element: Element, named: ReadonlyMap<string, Element>): Element[] {
  const targets = Object.entries(element.attributes).flatMap(([name, value]) => {
    const written = value ?? '';
    const ids = /(?:^|:)href$/.test(name)
      ? [written.trim().slice(1)]
      : [...written.matchAll(/url\(\s*["']?#([^"')]+)/gi)].map(([, id = '']) => id.trim());
    return ids.flatMap((id) => named.get(id) ?? []);
  });
  return [...childElements(element), ...targets];
}

/** What is directly in an element, without words and comments. */
export function childElements({ children }: Element): Element[] {
  return children.filter((child): child is Element => child.type === 'element');
}
