import type { Problem } from '@/lib/checking/problem';
import type { Newsroom } from '@/lib/newsroom';

/** What the proxy does with a request before any page is asked. */
export type Answer =
  | { do: 'serve' }
  | { do: 'redirect'; to: string }
  | { do: 'not found' }
  | { do: 'unavailable'; problems: Problem[] };

const ARTICLE = /^\/articles\/([^/]+)$/;
const PAGE = /^\/([^/.]+)$/;

/**
 * Decides by the address alone. Pages that were made earlier are kept by Next; this is asked at every
 * request, so that what is withdrawn is gone at once, whatever is kept.
 *
 * @param pathname as it came, still encoded
 */
export async function answerFor(pathname: string, newsroom: Newsroom): Promise<Answer> {
  const article = ARTICLE.exec(pathname)?.[1];
  if (article !== undefined) return answerForArticle(decode(article), newsroom);
  const page = PAGE.exec(pathname)?.[1];
  if (page !== undefined) return answerForPage(decode(page), newsroom);
  return { do: 'serve' };
}

async function answerForArticle(slug: string | undefined, newsroom: Newsroom): Promise<Answer> {
  if (slug === undefined) return { do: 'not found' };
  const address = await newsroom.articleAddress(slug);
  switch (address.is) {
    case 'public':
      return { do: 'serve' };
    case 'moved':
      return { do: 'redirect', to: address.to };
    case 'unavailable':
      return { do: 'unavailable', problems: address.problems };
    case 'unknown':
      return { do: 'not found' };
  }
}

async function answerForPage(name: string | undefined, newsroom: Newsroom): Promise<Answer> {
  if (name === undefined) return { do: 'not found' };
  const problems = await newsroom.pageProblems(name);
  if (problems) return { do: 'unavailable', problems };
  return (await newsroom.page(name)) ? { do: 'serve' } : { do: 'not found' };
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part).normalize('NFC');
  } catch {
    return undefined;
  }
}
