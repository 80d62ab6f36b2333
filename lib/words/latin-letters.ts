/** How a language is written in Latin letters, by a state or a standard. */
interface Romanisation {
  /** Groups of letters that differ from their single letters come first. */
  letters: readonly (readonly [written: RegExp, latin: string])[];
}

/** Letter by letter, both in the same order. */
function pairs(written: string, latin: string): Romanisation['letters'] {
  const all = latin.split(' ');
  return [...written].map((letter, at) => [new RegExp(letter, 'gu'), all[at] ?? ''] as const);
}

const BEGINS = String.raw`(?<![\p{L}\p{M}])`;
const begins = (letter: string) => new RegExp(BEGINS + letter, 'gu');

/** Serbian, Bosnian and Montenegrin have both alphabets, letter by letter. */
const SERBIAN: Romanisation = {
  letters: pairs(
    'абвгдђежзијклљмнњопрстћуфхцчџш',
    'a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š',
  ),
};

const ROMANISATIONS: Readonly<Record<string, Romanisation>> = {
  sr: SERBIAN,
  bs: SERBIAN,
  cnr: SERBIAN,
  /** ICAO Doc 9303, as Russian passports have had it since 2014. */
  ru: {
    letters: pairs(
      'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
      'a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y  e iu ia',
    ),
  },
  /** Resolution 55 of the Cabinet of Ministers of Ukraine, 2010. */
  uk: {
    letters: [
      [/['’ʼ]/gu, ''],
      [/зг/gu, 'zgh'],
      [begins('є'), 'ye'],
      [begins('ї'), 'yi'],
      [begins('й'), 'y'],
      [begins('ю'), 'yu'],
      [begins('я'), 'ya'],
      ...pairs(
        'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
        'a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch  iu ia',
      ),
    ],
  },
  /** The Transliteration Act of Bulgaria, 2009. */
  bg: {
    letters: [
      [/ия(?!\p{L})/gu, 'ia'],
      ...pairs(
        'абвгдежзийклмнопрстуфхцчшщъьюя',
        'a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya',
      ),
    ],
  },
  /** As in the passports of North Macedonia. */
  mk: {
    letters: pairs(
      'абвгдѓежзѕијклљмнњопрстќуфхцчџш',
      'a b v g d gj e zh z dz i j k l lj m n nj o p r s t kj u f h c ch dj sh',
    ),
  },
  /** ELOT 743, which is ISO 843 of 1997, type 2; accents are left out. */
  el: {
    letters: [
      [/ου/gu, 'ou'],
      [/αυ(?=[αεηιουωβγδζλμνρ])/gu, 'av'],
      [/ευ(?=[αεηιουωβγδζλμνρ])/gu, 'ev'],
      [/ηυ(?=[αεηιουωβγδζλμνρ])/gu, 'iv'],
      [/αυ/gu, 'af'],
      [/ευ/gu, 'ef'],
      [/ηυ/gu, 'if'],
      [/γγ/gu, 'ng'],
      [/γξ/gu, 'nx'],
      [/γχ/gu, 'nch'],
      [begins('μπ'), 'b'],
      [/μπ(?!\p{L})/gu, 'b'],
      ...pairs('αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'),
    ],
  },
};

/** A letter that is not Latin. */
const OTHER_LETTER = /(?!\p{Script=Latin})\p{L}/u;

/** Whether a text has letters of a script other than Latin. */
export function hasOtherLetters(text: string): boolean {
  return OTHER_LETTER.test(text);
}

/**
 * A text in Latin letters, in lower case. This works only for scripts whose letters give the whole word: Arabic and
 * Hebrew leave out vowels, and Chinese has no letters.
 *
 * @param language BCP 47: the same letter is written differently in Serbian and in Russian
 * @returns `undefined` if it has letters that the language does not have, or if there are no rules for the language
 */
export function inLatinLetters(text: string, language: string): string | undefined {
  const [base = ''] = language.toLowerCase().split('-');
  const romanisation = Object.hasOwn(ROMANISATIONS, base) ? ROMANISATIONS[base] : undefined;
  if (!romanisation) return undefined;
  const lower = text.normalize('NFC').toLowerCase();
  const latin = romanisation.letters.reduce(
    (written, [letter, put]) => written.replace(letter, put),
    base === 'el' ? withoutAccents(lower) : lower,
  );
  return hasOtherLetters(latin) ? undefined : latin;
}

/** Two vowels with a diaeresis are read separately, so rules for pairs of vowels must not apply to them. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/ι\u0308\u0301?/gu, 'i')
    .replace(/υ\u0308\u0301?/gu, 'y')
    .replace(/[\u0300-\u036f]/gu, '');
}
