/**
 * What a program that runs no scripts reads: the text of `main` as the server sent it, one string for
 * each block (paragraph, heading, list item …), with runs of white space reduced to one space.
 */
export function blocksOf(html: string): string[] {
  const main = /<main\b[^>]*>([\s\S]*?)<\/main>/.exec(html)?.[1] ?? '';
  return plainText(main);
}

/** The same for any piece of HTML. */
export function plainText(html: string): string[] {
  return html
    .replace(/<script\b[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, '')
    .replace(
      /<\/?(?:p|h[1-6]|li|ul|ol|div|section|header|article|blockquote|figcaption|figure|aside)\b[^>]*>/g,
      '\n',
    )
    .replace(/<[^>]+>/g, '')
    .split('\n')
    .map((line) => decode(line).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return NAMED[name] ?? whole;
  });
}
