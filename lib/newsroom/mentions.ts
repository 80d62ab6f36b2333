/**
 * Finds the texts in which a slug may stand, as a link or otherwise, without parsing them: those of which that is
 * certain are among them.
 *
 * @param slug of an article
 * @returns whether a text may have it
 */
export function mayMention(slug: string): (text: string) => boolean {
  // As it is; as part of an address, where other letters than ASCII are encoded; with the escapes of Markdown.
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
