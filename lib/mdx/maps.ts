import { visit } from 'unist-util-visit';
import type { MapContents, NamedCountry } from '@/lib/maps/contents';
import { countryNamed } from '@/lib/maps/countries';
import { listedNames, placeAt } from '@/lib/maps/written';
import { literalProps } from './literal-props';
import { isJsxElement, type JsxElement, type Nodes, type Root } from './nodes';

/** The maps of a text, in its order. */
export function mapsIn(tree: Root): JsxElement[] {
  const found: JsxElement[] = [];
  visit(tree, (node) => {
    if (isJsxElement(node) && node.name === 'LocatorMap') found.push(node);
  });
  return found;
}

/** What an editor put on a map. Names that no country has are left out; they are reported by the check. */
export function contentsOf(node: JsxElement, lang: string): MapContents {
  const groups: { name: string; countries: NamedCountry[] }[] = [];
  const points: MapContents['points'][number][] = [];
  for (const part of partsOf(node)) {
    const { name, countries, at } = literalProps(part);
    if (typeof name !== 'string') continue;
    if (typeof countries === 'string') {
      groups.push({ name: name.trim(), countries: countriesIn(countries, lang) });
    }
    const place = typeof at === 'string' ? placeAt(at) : undefined;
    if (place) points.push({ name: name.trim(), place });
  }
  const { frame } = literalProps(node);
  const inFrame = typeof frame === 'string' ? countriesIn(frame, lang) : [];
  return {
    groups,
    points,
    ...(inFrame.length > 0 && { frame: inFrame.map(({ country }) => country) }),
  };
}

/** The groups and the places of a map. */
export function partsOf(node: JsxElement): JsxElement[] {
  const found: JsxElement[] = [];
  visit(node as Nodes, (part) => {
    if (isJsxElement(part) && (part.name === 'Group' || part.name === 'Point')) found.push(part);
  });
  return found;
}

function countriesIn(list: string, lang: string): NamedCountry[] {
  return listedNames(list).flatMap((name) => {
    const country = countryNamed(name, lang);
    return country ? { name, country } : [];
  });
}
