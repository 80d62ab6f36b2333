import { PRELOADED_FONTS } from '@/lib/html/preloaded-fonts';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import { frontPath } from './list-address';

/** What plain pages need to know about the paper. */
export interface Paper {
  language: Pick<Language, 'lang' | 'dir' | 'locale' | 'timeZone' | 'words' | 'prefix'>;
  /** Its name, once it is known. */
  name?: string;
}

const [TEXT_FONT, DISPLAY_FONT] = PRELOADED_FONTS;

/**
 * The style sheet inside a plain page, whose policy allows it by its hash. It is a short app/globals.css; its fonts
 * are used if the reader already has them from another page.
 */
export const PLAIN_PAGE_STYLE = `
@font-face { font-family: Text; src: url(${TEXT_FONT}); font-weight: 400 700; font-display: optional }
@font-face { font-family: Display; src: url(${DISPLAY_FONT}); font-weight: 400 700; font-display: optional }
:root { color-scheme: light dark; background: oklch(0.985 0.004 90); color: oklch(0.2 0.01 80) }
@media (prefers-color-scheme: dark) {
  :root { background: oklch(0.17 0.005 90); color: oklch(0.9 0.008 90) }
}
@media (min-width: 160rem) { :root { font-size: 112.5% } }
body { max-width: 80rem; margin: 0 auto; padding-inline: clamp(min(1rem, 5vw), 4vw, 2rem); box-sizing: border-box;
  overflow-wrap: anywhere; font: clamp(1.0625rem, 1rem + 0.4vw, 1.25rem)/1.6 Text, Georgia, "Times New Roman", serif }
header { padding-block: 0.75rem; border-bottom: 1px solid; font: 700 1.5rem/1.75rem Display, Georgia, serif }
header a { text-decoration: none }
main { padding-block: clamp(1.5rem, 4vw, 3.5rem) }
@media (min-width: 80rem) { main { padding-inline-start: 5.5rem } }
h1 { max-width: 50.5rem; margin: 0; text-wrap: balance;
  font: 600 clamp(1.875rem, 1.3rem + 3vw, 3.5rem)/1.07 Display, Georgia, "Times New Roman", serif }
[dir="rtl"] h1 { line-height: 1.35 }
p { max-width: 39.5rem; white-space: pre-line; text-wrap: pretty }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 0.18em }
:focus-visible { outline: 3px solid oklch(0.55 0.15 25); outline-offset: 2px }
`;

/**
 * A page that needs nothing else in order to be shown, for moments when the site's own pages cannot be.
 *
 * @param paragraphs plain text
 */
export function plainPage(
  { language, name }: Paper,
  title: string,
  paragraphs: readonly string[],
): string {
  const text = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n');
  const front = escapeHtml(frontPath(language));
  const masthead =
    name && `<header><a href="${front}"><bdi>${escapeHtml(name)}</bdi></a></header>\n`;
  return `<!doctype html>
<html lang="${escapeHtml(language.lang)}"${language.dir === 'rtl' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${PLAIN_PAGE_STYLE}</style>
</head>
<body>
${masthead ?? ''}<main>
<h1>${escapeHtml(title)}</h1>
${text}
<p><a href="${front}">${escapeHtml(say(language, 'toFrontPage'))}</a></p>
</main>
</body>
</html>
`;
}

/** Escapes text for the content of elements and for quoted attributes of HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
