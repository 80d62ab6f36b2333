import type { Article, Entry } from '@/lib/content/article';
import type { Site } from '@/lib/content/site-fields';

/** The front page, in order. */
export interface FrontPage {
  /** The article that leads; none while nothing is published. */
  lead: Article | undefined;
  others: Entry[];
}

/** How many headlines stand on the front page beside the lead; the archive has the rest. */
const MOST_OTHERS = 35;

/**
 * The editor's lead and order first, then the rest, newest first, stubs last.
 *
 * @param wished the public entries that the editor named
 * @param newest the newest public articles
 * @param stubs public stubs
 */
export function frontPage(
  wished: readonly Entry[],
  newest: readonly Entry[],
  stubs: readonly Entry[],
  wishes: Site['frontPage'],
): FrontPage {
  const isArticle = (entry: Entry): entry is Article => entry.kind === 'article';
  const lead =
    wished.filter(isArticle).find(({ slug }) => slug === wishes.lead) ?? newest.find(isArticle);
  const ordered = new Map<string, Entry>();
  const inOrder = wishes.order.flatMap((slug) => wished.find((entry) => entry.slug === slug) ?? []);
  for (const entry of [...inOrder, ...newest, ...stubs]) ordered.set(entry.slug, entry);
  if (lead) ordered.delete(lead.slug);
  return { lead, others: [...ordered.values()].slice(0, MOST_OTHERS) };
}
