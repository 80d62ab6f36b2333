/**
 * A letter, digit, punctuation mark or symbol that fonts draw: none of those that Unicode leaves undrawn
 * (U+3164, U+115F), and not the empty Braille pattern. Accents are not drawn on their own, and no font
 * that readers have draws private-use characters.
 */
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether there is anything in a text that readers can see. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}
