/**
 * Characters that look like a letter and that compatibility normalisation leaves as they are, by that
 * letter: from Unicode's confusables.txt (UTS #39), for the letters of the keys that decide whether an
 * article is public. Small capitals count as their letters.
 */
const LOOKS_LIKE: Record<string, string> = {
  '<': '˂ᐸᚲ‹❮𝈶',
  _: '\u07fa',
  a: 'ɑΑαАаᎪᗅᴀ⍺ꓮꭺ𐊠𖽀',
  b: 'ƄʙΒВЬвᏏᏴᏼᑲᖯᗷꓐꞴ𐊂𐊡𐌁',
  d: 'ԁᎠᏧᑯᗞᗪᴅꓒꓓꭰ',
  e: 'ΕЕеҽᎬᴇ℮⋿ⴹꓰꬲꭼ𐊆𑢦𑢮',
  f: 'ϜքᖴẝꓝꜰꞘꞙꬵ𐊇𐊥𐔥𑢢𑣂𝈓',
  g: 'ƍɡɢԌԍցᏀᏳᏻᶃꓖꮐ',
  h: 'ʜΗНнһհᎻᏂᕼⲎꓧꮋ𐋏',
  i: 'ıɩɪιіӏᎥ⍳ꙇꞮꭵ𑣃',
  l: 'ƖǀʟΙІӀ\u05c0\u05d5\u05df\u0627\u0661۱\u07caᏞᒪᛁ∣⏽ⲒⳐⳑⵏꓡꓲꮮ𐊊𐌉𐌠𐐛𐑃𐔦𑢣𑢲𖼖𖼨𝈪\u{1e8c7}',
  m: 'ΜϺМᎷᗰᛖⲘꓟ𐊰𐌑',
  n: 'ɴΝոռⲚꓠ𐔓',
  o: 'ΟοσОоՕօ\u05e1\u0647\u0665\u06be\u06c1\u06d5۵\u07c0०০੦૦ଠ୦௦\u0c02౦\u0c82೦\u0d02ഠ൦\u0d82๐໐ဝ၀ჿዐᴏᴑⲞⲟⵔ〇ꓳꬽ𐊒𐊫𐐄𐐬𐓂𐓪𐔖𑓐𑢵𑣈𑣗𑣠',
  p: 'ΡρРрᏢᑭᴘᴩ⍴Ⲣⲣꓑꮲ𐊕',
  r: 'ƦʀгᎡᏒᖇᴦⲅꓣꭇꭈꭱꮁꮢ𐒴𖼵𝈖',
  s: 'ƽЅѕՏᏕᏚꓢꜱꮪ𐊖𐐠𐑈𑣁𖼺',
  t: 'ΤτТтᎢᴛ⊤⟙Ⲧꓔꭲ𐊗𐊱𐌕𑢼𖼊🝨',
  u: 'ʋυՍսሀᑌᴜ∪⋃ꓴꞟꭎꭒ𐓎𐓶𑢸𑣘𖽂',
  v: 'νѴѵ\u05d8\u0667۷Ꮩᐯᴠ∨⋁ⴸꓦꛟꮩ𐔝𑜆𑢠𑣀𖼈𝈍',
  w: 'ɯѡԜԝաᎳᏔᴡꓪꮃ𑜊𑜎𑜏𑣦𑣯',
};

/** `I`, `l`, `1` and `|` are one letter to the eye, and so is `i` once capitals do not count. */
const ONE_TO_THE_EYE = { '0': 'o', '1': 'l', '|': 'l', i: 'l' };

const letters = new Map<string, string>([
  ...Object.entries(LOOKS_LIKE).flatMap(([letter, all]) =>
    [...all].map((character): [string, string] => [character, letter]),
  ),
]);

const lines = new Map(Object.entries(ONE_TO_THE_EYE));

/** Controls, marks of direction, joiners, fillers, white space. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/**
 * What a word looks like to somebody in a hurry: two words with the same result cannot be told apart but
 * by their capitals. Invisible characters are dropped, case and look-alikes folded (a skeleton as in
 * UTS #39, section 4, of lower-case letters). Only for comparing.
 */
export function lookOf(word: string): string {
  const visible = word.replace(INVISIBLE, '').normalize('NFKC').replace(INVISIBLE, '');
  return [...visible]
    .map((character) => letters.get(character) ?? character.toLowerCase())
    .map((character) => letters.get(character) ?? character)
    .map((character) => lines.get(character) ?? character)
    .join('');
}
