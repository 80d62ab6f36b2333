import type { Frame } from './frame';

/** An area whose status is disputed, and the box that it is in: west, south, east, north. */
interface Disputed {
  readonly name: string;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/**
 * What Natural Earth says is disputed and a map shows, drawn by itself or within a country: “breakaway, disputed
 * areas” of its scale 1:50m, with what that scale leaves out and 1:10m has (Taiwan, Essequibo), and the countries that
 * carry a note of a claim. The names are those of the data in English; areas of one dispute are one here. To be
 * listed says nothing about who is right.
 *
 * Source: naturalearthdata.com, ne_50m_admin_0_breakaway_disputed_areas and ne_50m_admin_0_countries (NOTE_BRK).
 */
const DISPUTED: readonly Disputed[] = [
  { name: 'Abkhazia', box: [40, 42.4, 42.1, 43.6] },
  { name: 'Abyei', box: [27.8, 9.3, 29, 10.2] },
  { name: 'Arunachal Pradesh', box: [91.6, 26.9, 97.3, 29.4] },
  { name: 'the British Indian Ocean Territory', box: [71.2, -7.5, 72.5, -5.2] },
  { name: 'Crimea', box: [32.5, 44.4, 36.6, 46.2] },
  { name: 'Donetsk and Luhansk', box: [37.5, 47.1, 40, 48.7] },
  { name: 'Essequibo', box: [-61.4, 1.2, -58, 8.5] },
  { name: 'the Falkland Islands', box: [-61.3, -52.4, -57.7, -51.2] },
  { name: 'the Golan Heights', box: [35.6, 32.7, 35.9, 33.4] },
  { name: 'the Ilemi Triangle', box: [34.4, 4.6, 35.9, 5.5] },
  { name: 'Junagadh', box: [69.8, 20.7, 71.7, 21.8] },
  { name: 'Kashmir', box: [72.6, 32.3, 80.3, 37] },
  { name: 'Kosovo', box: [20, 41.8, 21.8, 43.3] },
  { name: 'the Kuril Islands', box: [145.4, 43.4, 148.8, 45.5] },
  { name: 'the Lawa headwaters', box: [-54.6, 2.1, -54, 3.3] },
  { name: 'Nagorno-Karabakh', box: [45.6, 38.9, 47.3, 40.4] },
  { name: 'North Borneo', box: [116.5, 4.3, 119.3, 7] },
  { name: 'Northern Cyprus', box: [32.7, 35, 34.6, 35.7] },
  { name: 'Palestine', box: [34.2, 31.2, 35.6, 32.5] },
  { name: 'the Samdu, Tirpani and Bara Hotii valleys', box: [78.4, 30.6, 80.2, 32.2] },
  { name: 'Somaliland', box: [42.7, 8, 48.9, 11.5] },
  { name: 'South Georgia', box: [-38.1, -54.9, -35.8, -54] },
  { name: 'South Ossetia', box: [43.6, 42, 44.6, 42.7] },
  { name: 'Taiwan', box: [120, 21.9, 122, 25.3] },
  { name: 'the Tigri area', box: [-58.4, 1.5, -56.5, 3.4] },
  { name: 'Transnistria', box: [28.5, 46.5, 29.9, 48.2] },
  { name: 'Western Sahara', box: [-17.1, 20.8, -8.7, 27.7] },
];

/** In units of a drawing; smaller than that nothing can be made out. */
const VISIBLE = 8;

/** The disputed areas that a map with this frame shows, in the order of the alphabet. */
export function disputedIn(frame: Frame): string[] {
  return DISPUTED.filter((area) => isShown(area, frame)).map(({ name }) => name);
}

function isShown({ box: [west, south, east, north] }: Disputed, frame: Frame): boolean {
  const x = (west + east) / 2;
  const y = (south + north) / 2;
  const across = frame.distance([west, y], [east, y]);
  const down = frame.distance([x, south], [x, north]);
  if (Math.max(across, down) < VISIBLE) return false;
  // The corners of a box are seldom in the area.
  const inside = [0, -0.35, 0.35];
  return inside.some((right) =>
    inside.some((up) => frame.holds([x + right * (east - west), y + up * (north - south)])),
  );
}
