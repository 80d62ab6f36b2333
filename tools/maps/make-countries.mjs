// node tools/maps/make-countries.mjs: writes lib/maps/countries.json, what the check needs to know of the countries
// that world-atlas draws, so that it need not read their outlines: their names, their ISO codes, and how far the main
// land of each reaches.
import { writeFileSync } from 'node:fs';
import { geoArea } from 'd3-geo';
import { feature } from 'topojson-client';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };

/** The short names of the atlas that are not those of English, and the codes of what has no name in Intl. */
const NAMES = {
  'American Samoa': ['American Samoa', 'AS'],
  'Antigua and Barb.': ['Antigua and Barbuda', 'AG'],
  'Ashmore and Cartier Is.': ['Ashmore and Cartier Islands'],
  'Bosnia and Herz.': ['Bosnia and Herzegovina', 'BA'],
  'British Virgin Is.': ['British Virgin Islands', 'VG'],
  'Br. Indian Ocean Ter.': ['British Indian Ocean Territory', 'IO'],
  'Cabo Verde': ['Cape Verde', 'CV'],
  'Cayman Is.': ['Cayman Islands', 'KY'],
  'Central African Rep.': ['Central African Republic', 'CF'],
  Congo: ['Republic of the Congo', 'CG'],
  'Cook Is.': ['Cook Islands', 'CK'],
  "Côte d'Ivoire": ['Ivory Coast', 'CI'],
  'Dem. Rep. Congo': ['Democratic Republic of the Congo', 'CD'],
  'Dominican Rep.': ['Dominican Republic', 'DO'],
  'Eq. Guinea': ['Equatorial Guinea', 'GQ'],
  eSwatini: ['Eswatini', 'SZ'],
  'Faeroe Is.': ['Faroe Islands', 'FO'],
  'Falkland Is.': ['Falkland Islands', 'FK'],
  'Fr. Polynesia': ['French Polynesia', 'PF'],
  'Fr. S. Antarctic Lands': ['French Southern and Antarctic Lands', 'TF'],
  'Heard I. and McDonald Is.': ['Heard Island and McDonald Islands', 'HM'],
  'Hong Kong': ['Hong Kong', 'HK'],
  'Indian Ocean Ter.': ['Indian Ocean Territories'],
  Macao: ['Macao', 'MO'],
  Macedonia: ['North Macedonia', 'MK'],
  'Marshall Is.': ['Marshall Islands', 'MH'],
  Myanmar: ['Myanmar', 'MM'],
  'N. Cyprus': ['Northern Cyprus'],
  'N. Mariana Is.': ['Northern Mariana Islands', 'MP'],
  Palestine: ['Palestine', 'PS'],
  'Pitcairn Is.': ['Pitcairn Islands', 'PN'],
  'S. Geo. and the Is.': ['South Georgia and the South Sandwich Islands', 'GS'],
  'S. Sudan': ['South Sudan', 'SS'],
  'Saint Helena': ['Saint Helena', 'SH'],
  'Saint Lucia': ['Saint Lucia', 'LC'],
  'Siachen Glacier': ['Siachen Glacier'],
  'Solomon Is.': ['Solomon Islands', 'SB'],
  Somaliland: ['Somaliland'],
  'St-Barthélemy': ['Saint Barthélemy', 'BL'],
  'St-Martin': ['Saint Martin', 'MF'],
  'St. Kitts and Nevis': ['Saint Kitts and Nevis', 'KN'],
  'St. Pierre and Miquelon': ['Saint Pierre and Miquelon', 'PM'],
  'St. Vin. and Gren.': ['Saint Vincent and the Grenadines', 'VC'],
  'São Tomé and Principe': ['São Tomé and Príncipe', 'ST'],
  'Trinidad and Tobago': ['Trinidad and Tobago', 'TT'],
  Turkey: ['Turkey', 'TR'],
  'Turks and Caicos Is.': ['Turks and Caicos Islands', 'TC'],
  'U.S. Virgin Is.': ['US Virgin Islands', 'VI'],
  'United States of America': ['United States', 'US'],
  Vatican: ['Vatican City', 'VA'],
  'W. Sahara': ['Western Sahara', 'EH'],
  'Wallis and Futuna Is.': ['Wallis and Futuna', 'WF'],
  Åland: ['Åland', 'AX'],
};

/** In degrees: an island that is farther from the rest is not part of the main land. */
const WIDEST_STRAIT = 3;
/** Two halves of a country, farther apart than that. */
const IN_TWO = ['Malaysia'];
const DIRECTIONS = 10;
const AROUND_THE_POLE = [0, 60, 120, 180, 240, 300].map((longitude) => [longitude, -65]);

const english = new Intl.DisplayNames('en', { type: 'region' });
const codes = new Map();
for (let one = 65; one <= 90; one++) {
  for (let two = 65; two <= 90; two++) {
    const code = String.fromCharCode(one, two);
    const name = english.of(code);
    // Codes that are no longer in use have the names of those that are.
    if (name !== code && !codes.has(name)) codes.set(name, code);
  }
}

/** The points of the main land in degrees, counted on beyond 180 where it goes on there. */
function mainLand(name, geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const parts = polygons
    .map(([ring]) => ({
      ring: countedOn(ring),
      area: geoArea({ type: 'Polygon', coordinates: [ring] }),
    }))
    .sort((a, b) => b.area - a.area);
  const middle = boxOf(parts[0].ring).middle;
  for (const part of parts) {
    const turns = Math.round((middle - boxOf(part.ring).middle) / 360) * 360;
    part.ring = part.ring.map(([x, y]) => [x + turns, y]);
    part.box = boxOf(part.ring);
  }
  const [largest, ...others] = parts;
  const main = [largest];
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const part of others) {
      if (main.includes(part)) continue;
      if (!IN_TWO.includes(name) && main.every((one) => gap(one.box, part.box) > WIDEST_STRAIT))
        continue;
      main.push(part);
      isNew = true;
    }
  }
  return main.flatMap(({ ring }) => ring);
}

/** A ring that crosses the line where 180 becomes -180, without the jump. */
function countedOn(ring) {
  let turns = 0;
  return ring.map(([x, y], at) => {
    const step = x - (ring[at - 1]?.[0] ?? x);
    if (Math.abs(step) > 180) turns -= Math.sign(step) * 360;
    return [x + turns, y];
  });
}

function boxOf(ring) {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const [west, east, south, north] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  return { west, east, south, north, middle: (west + east) / 2 };
}

function gap(a, b) {
  const narrower = Math.cos((((a.south + a.north) / 2) * Math.PI) / 180);
  const x = Math.max(0, a.west - b.east, b.west - a.east) * narrower;
  const y = Math.max(0, a.south - b.north, b.south - a.north);
  return Math.hypot(x, y);
}

/** The outermost points in some directions. */
function reach(points) {
  const { south, north } = boxOf(points);
  const narrower = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const outermost = new Set();
  for (let at = 0; at < DIRECTIONS; at++) {
    const angle = (at / DIRECTIONS) * 2 * Math.PI;
    const far = ([x, y]) => x * narrower * Math.cos(angle) + y * Math.sin(angle);
    const best = points.reduce((one, other) => (far(other) > far(one) ? other : one));
    outermost.add(best.map((degrees) => Math.round(degrees * 10) / 10).join());
  }
  return [...outermost].map((point) => point.split(',').map(Number));
}

const countries = atlas.objects.countries.geometries
  .map((geometry) => {
    const inAtlas = geometry.properties.name;
    const [name, code = null] = NAMES[inAtlas] ?? [inAtlas, codes.get(inAtlas) ?? null];
    const points = mainLand(inAtlas, feature(atlas, geometry).geometry);
    return {
      name,
      inAtlas,
      code,
      reach: inAtlas === 'Antarctica' ? AROUND_THE_POLE : reach(points),
    };
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1));
const lines = countries.map((country) => `  ${JSON.stringify(country)}`);
writeFileSync('lib/maps/countries.json', `[\n${lines.join(',\n')}\n]\n`);
