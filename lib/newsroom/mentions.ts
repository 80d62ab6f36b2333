/**
 * Finds the texts that may mention a slug, as a link or otherwise, without parsing them. No text that does is missed.
 *
 * @param slug the slug of an article
 * @returns a function that says whether a text may mention it
 */
export function mayMention(slug: string): (text: string) => boolean {
  // As it is; as part of an address, where letters outside ASCII are encoded; with the escapes of Markdown.
  const parts = [...slug].map((letter) => {
    const encoded = encodeURIComponent(letter);
    const forms = new Set([letter, letter.normalize('NFD'), encoded]);
    return `\\\\?(?:${[...forms].map(literal).join('|')})`;
  });
  const written = new RegExp(parts.join(''), 'i');
  // A character reference may represent any of them.
  return (text) => written.test(text) || REFERENCE.test(text);
}

/** A character of an address that is written by its number or name. */
const REFERENCE = /articles\/[^\s)>]*&[#\w]+;/i;

function literal(text: string): string {
  return text.replace(/[-/\\^$*+?.()|[\]{}]/g, '\\$&');
}
