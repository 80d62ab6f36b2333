import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';

/** The style sheet that stands in a plain page: its policy allows it by its hash. */
export const PLAIN_PAGE_STYLE = `
:root { color-scheme: light dark }
body { max-width: 38rem; margin: 4rem auto; padding: 0 1rem; font: 1.1875rem/1.6 Georgia, serif }
p { white-space: pre-line }
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
