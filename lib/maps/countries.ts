import { didYouMean } from '@/lib/spelling/nearest';
import rows from './countries.json';

/** A country, or what Natural Earth draws as one. */
export interface Country {
  /** Its short name in English. */
  readonly name: string;
  /** What world-atlas calls it. */
  readonly inAtlas: string;
  /** ISO 3166-1, two letters; some have none. */
  readonly code: string | null;
  /** The outermost points of its main land, as longitude and latitude; beyond 180 where it crosses that line. */
  readonly reach: readonly (readonly number[])[];
}

/** All that the atlas draws, made by tools/maps/make-countries.mjs. */
export const COUNTRIES: readonly Country[] = rows;

/** Other names that English has for them. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  America: 'United States',
  Bosnia: 'Bosnia and Herzegovina',
  Britain: 'United Kingdom',
  Burma: 'Myanmar',
  'Cabo Verde': 'Cape Verde',
  'Congo-Brazzaville': 'Republic of the Congo',
  'Congo-Kinshasa': 'Democratic Republic of the Congo',
  'Côte d’Ivoire': 'Ivory Coast',
  'Czech Republic': 'Czechia',
  DRC: 'Democratic Republic of the Congo',
  'DR Congo': 'Democratic Republic of the Congo',
  'East Timor': 'Timor-Leste',
  'Federated States of Micronesia': 'Micronesia',
  'Great Britain': 'United Kingdom',
  'Holy See': 'Vatican City',
  Macau: 'Macao',
  'North Cyprus': 'Northern Cyprus',
  'Palestinian territories': 'Palestine',
  'Republic of Ireland': 'Ireland',
  'Russian Federation': 'Russia',
  Swaziland: 'Eswatini',
  Türkiye: 'Turkey',
  UAE: 'United Arab Emirates',
  UK: 'United Kingdom',
  'United States of America': 'United States',
  US: 'United States',
  USA: 'United States',
  Vatican: 'Vatican City',
};

/** What has to be written more exactly, or is drawn as a part of another. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  congo: ['Republic of the Congo', 'Democratic Republic of the Congo'],
  england: ['United Kingdom'],
  holland: ['Netherlands'],
  korea: ['South Korea', 'North Korea'],
  macedonia: ['North Macedonia'],
  'northern ireland': ['United Kingdom'],
  scotland: ['United Kingdom'],
  'virgin islands': ['US Virgin Islands', 'British Virgin Islands'],
  wales: ['United Kingdom'],
};

const byEnglishName = new Map<string, Country>();
for (const country of COUNTRIES) byEnglishName.set(key(country.name), country);
for (const [name, usual] of Object.entries(ALSO_CALLED)) {
  const country = byEnglishName.get(key(usual));
  if (country) byEnglishName.set(key(name), country);
}

const byOtherName = new Map<string, ReadonlyMap<string, Country>>();

/**
 * The country with a name: in English, or in the language of the text, however its accents and capitals are
 * written.
 *
 * @param lang of the text (BCP 47)
 */
export function countryNamed(name: string, lang: string): Country | undefined {
  const wanted = key(name);
  return byEnglishName.get(wanted) ?? namesIn(lang).get(wanted);
}

/** The names that were probably meant by one that no country has; none or several. */
export function countriesMeant(name: string, lang: string): readonly string[] {
  const exactly = MEANT[key(name)];
  if (exactly) return exactly;
  const english = [...COUNTRIES.map((country) => country.name), ...Object.keys(ALSO_CALLED)];
  const near = didYouMean(name, isEnglish(lang) ? english : [...english, ...localNames(lang)]);
  return near === undefined ? [] : [near];
}

/** The names of the language itself, as this version of Node knows them (CLDR). */
function namesIn(lang: string): ReadonlyMap<string, Country> {
  const known = byOtherName.get(lang);
  if (known) return known;
  const names = new Map<string, Country>();
  if (!isEnglish(lang)) {
    for (const country of COUNTRIES) {
      for (const name of namesOf(country, lang)) names.set(key(name), country);
    }
  }
  byOtherName.set(lang, names);
  return names;
}

function localNames(lang: string): string[] {
  return COUNTRIES.flatMap((country) => namesOf(country, lang));
}

function namesOf({ code }: Country, lang: string): string[] {
  if (code === null) return [];
  return (['long', 'short'] as const).flatMap((style) => {
    const names = new Intl.DisplayNames(lang, { type: 'region', style, fallback: 'none' });
    return names.of(code) ?? [];
  });
}

function isEnglish(lang: string): boolean {
  return /^en\b/i.test(lang);
}

/** Names are compared by their letters and digits. */
function key(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/^st /, 'saint ');
}
