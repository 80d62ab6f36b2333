import type { Country } from './countries';
import { type Frame, frameOf, type Place } from './frame';

/** A country with the name that the editor wrote. */
export interface NamedCountry {
  name: string;
  country: Country;
}

/** What a map shows. */
export interface MapContents {
  groups: readonly { name: string; countries: readonly NamedCountry[] }[];
  points: readonly { name: string; place: Place }[];
  /** What must be seen, if that is not all that is in the groups. */
  frame?: readonly Country[] | undefined;
}

/** What part of the world a map shows; `undefined` where nothing is on it. */
export function frameFor({ groups, points, frame }: MapContents): Frame | undefined {
  const countries =
    frame ?? groups.flatMap((group) => group.countries.map(({ country }) => country));
  const places = countries.flatMap(({ reach }) => reach as readonly (readonly [number, number])[]);
  if (places.length === 0) for (const { place } of points) places.push(place);
  return places.length > 0 ? frameOf(places) : undefined;
}
