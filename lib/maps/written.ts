import type { Place } from './frame';

/** The names in a list that an editor wrote. */
export function listedNames(list: string): string[] {
  return list
    .split(/[,;،、]/)
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '');
}

const POSITION =
  /^\s*(-?\d{1,3}(?:\.\d+)?)\s*°?\s*([NS]?)[\s,;،]+(-?\d{1,3}(?:\.\d+)?)\s*°?\s*([EW]?)\s*$/i;

/**
 * Latitude and longitude as maps and encyclopedias print them, `43.8563, 18.4131` or `43.86° N, 18.41° E`.
 *
 * @returns longitude first, as programs have it; `undefined` where it is neither
 */
export function placeAt(written: string): Place | undefined {
  const [, latitude, half, longitude, side] = POSITION.exec(written) ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  const y = Number(latitude) * (half?.toUpperCase() === 'S' ? -1 : 1);
  const x = Number(longitude) * (side?.toUpperCase() === 'W' ? -1 : 1);
  return Math.abs(y) <= 90 && Math.abs(x) <= 180 ? [x, y] : undefined;
}
