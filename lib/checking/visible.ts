/**
 * A letter, digit, mark of punctuation or sign that fonts draw: not one of those that Unicode leaves
 * undrawn (U+3164, U+115F), and not the empty pattern of Braille. Accents alone are not drawn by
 * themselves, private characters by no font that readers have.
 */
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether there is anything in a text that readers can see. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}
