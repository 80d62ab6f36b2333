import type { Words } from './words';

const DIGRAPHS: Readonly<Record<string, string>> = { lj: 'љ', nj: 'њ', dž: 'џ' };

const LATIN = 'abvgdđežzijklmnoprstćufhcčš';
const CYRILLIC = 'абвгдђежзијклмнопрстћуфхцчш';

/** Parts that stay in Latin letters: the name of a slot, an abbreviation from another language. */
const KEPT = /(\{\w+\}|RSS)/;

/**
 * Turns words in the Latin letters of Bosnian or Serbian into Cyrillic, letter by letter, as Serbian
 * orthography pairs them. No word here has two letters that merely look like a digraph (`nadživjeti`).
 */
export function inCyrillic<Some extends Words>(words: Some): Some {
  const entries = Object.entries(words).map(([word, forms]) => [
    word,
    typeof forms === 'string'
      ? transliterated(forms)
      : Object.fromEntries(
          Object.entries(forms as Record<string, string>).map(([category, form]) => [
            category,
            transliterated(form),
          ]),
        ),
  ]);
  return Object.fromEntries(entries) as Some;
}

function transliterated(text: string): string {
  return text
    .split(KEPT)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/lj|nj|dž|\p{Script=Latin}/giu, letterOf),
    )
    .join('');
}

function letterOf(latin: string): string {
  const lower = latin.toLowerCase();
  const cyrillic = DIGRAPHS[lower] ?? CYRILLIC[LATIN.indexOf(lower)] ?? latin;
  return latin === lower ? cyrillic : cyrillic.toUpperCase();
}
