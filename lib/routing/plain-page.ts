import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';

/** The style sheet that stands in a plain page: its policy allows it by its hash. */
export const PLAIN_PAGE_STYLE = `
:root { color-scheme: light dark; background: oklch(0.985 0.004 90); color: oklch(0.2 0.01 80) }
@media (prefers-color-scheme: dark) {
  :root { background: oklch(0.17 0.005 90); color: oklch(0.9 0.008 90) }
}
body { max-width: 39.5rem; margin: clamp(1.5rem, 4vw, 3.5rem) auto; padding: 0 1rem; overflow-wrap: anywhere;
  font: 1.1875rem/1.6 Georgia, "Times New Roman", serif }
main { padding-top: 1.5rem; border-top: 3px double }
h1 { margin: 0; font-size: clamp(1.75rem, 1.3rem + 3vw, 3rem); line-height: 1.1; text-wrap: balance }
p { white-space: pre-line; text-wrap: pretty }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 0.18em }
:focus-visible { outline: 3px solid oklch(0.55 0.15 25); outline-offset: 2px }
`;

/**
 * A page that needs nothing else to be shown: for the moments when the site's own cannot be.
 *
 * @param paragraphs plain text
 */
export function plainPage(
  language: Pick<Language, 'lang' | 'dir' | 'locale' | 'words'>,
  title: string,
  paragraphs: readonly string[],
): string {
  const text = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n');
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
<main>
<h1>${escapeHtml(title)}</h1>
${text}
<p><a href="/">${escapeHtml(say(language, 'toFrontPage'))}</a></p>
</main>
</body>
</html>
`;
}

/** Text for element content and quoted attributes of HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
