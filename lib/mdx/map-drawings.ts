import { type Drawing, drawMap } from '@/lib/maps/draw';
import { contentsOf, mapsIn } from './maps';
import type { Root } from './nodes';

/** A map as it reaches its component: what is on it, in words and as a drawing. */
export interface ShownMap {
  groups: { name: string; countries: string[] }[];
  points: string[];
  drawing?: Drawing | undefined;
}

/**
 * Draws every map of a text, and gives each to its component as the attribute `map` (JSON).
 *
 * @param lang of the text, for the names in it
 */
export function remarkMaps(lang: string) {
  return async (tree: Root): Promise<void> => {
    for (const node of mapsIn(tree)) {
      const contents = contentsOf(node, lang);
      const shown: ShownMap = {
        groups: contents.groups.map(({ name, countries }) => ({
          name,
          countries: countries.map((one) => one.name),
        })),
        points: contents.points.map(({ name }) => name),
        drawing: await drawMap(contents),
      };
      const value = JSON.stringify(shown);
      node.attributes.push({ type: 'mdxJsxAttribute', name: 'map', value });
    }
  };
}
