const MAX_LENGTH = 64;
/** Longer words are cut before the work begins, so that one endless word costs no more than another. */
const MAX_READ = 4 * MAX_LENGTH;

/**
 * Letters that Unicode does not decompose, and Cyrillic in Latin letters by the Serbian alphabet,
 * already without accents (ш, š and s are one). Russian, Ukrainian and Bulgarian letters follow the
 * scholarly romanisation (ISO 9 without its marks), Macedonian ѓ and ќ the usual gj and kj.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ı: 'i',
  ς: 'σ',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  ђ: 'd',
  ѓ: 'gj',
  е: 'e',
  є: 'je',
  ж: 'z',
  з: 'z',
  ѕ: 'dz',
  и: 'i',
  і: 'i',
  й: 'j',
  ј: 'j',
  к: 'k',
  ќ: 'kj',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'c',
  џ: 'dz',
  ш: 's',
  щ: 'sc',
  ъ: 'a',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'ju',
  я: 'ja',
};
const MAPPED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs. Vowels of India stay. */
const ACCENTS =
  /[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]/g;

/**
 * One spelling for all the ways in which a word is written: lower case, without accents
 * (Unicode form KD), in Latin letters where it was in Cyrillic, without apostrophes and the English
 * possessive ’s. The letter đ and the two letters dj are both d: Đukić, Djukic, Dukić and Ђукић are
 * one name, and so are the Ijekavian djeca and the Ekavian deca.
 *
 * @param word one word, as `eachWord` finds them
 * @returns letters, marks and digits only, at most 64 UTF-16 units; empty when nothing is left
 */
export function fold(word: string): string {
  const read = word.slice(0, MAX_READ).replace(/['’＇ʼ]s$/i, '');
  const lower = /^[a-z\d]*$/i.test(read) ? read.toLowerCase() : unaccented(read);
  return cut(lower.replace(/dj+/g, 'd'));
}

function unaccented(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(MAPPED, inLatin) // Before ѓ, ќ and й come apart into г, к, и and an accent …
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(MAPPED, inLatin) // … and after ǿ and ӂ have lost theirs.
    .replace(/[^\p{L}\p{M}\p{N}]|\p{Lm}/gu, '')
    .normalize('NFC');
}

function inLatin(letter: string): string {
  return LETTERS[letter] ?? letter;
}

/** Never through the middle of a surrogate pair. */
function cut(word: string): string {
  if (word.length <= MAX_LENGTH) return word;
  return word.slice(0, MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}
