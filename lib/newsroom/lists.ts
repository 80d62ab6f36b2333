import type { Article, Entry } from './article';
import type { Site } from './site-fields';

/** The front page, in order. */
export interface FrontPage {
  /** The article that leads; none while nothing is published. */
  lead: Article | undefined;
  others: Entry[];
}

/** Newest first; stubs, which have no date, after the articles; then by slug, so that it is stable. */
export function byNewest(a: Entry, b: Entry): number {
  if (a.kind !== b.kind) return a.kind === 'article' ? -1 : 1;
  return dateOf(b) - dateOf(a) || (a.slug < b.slug ? -1 : 1);
}

function dateOf(entry: Entry): number {
  return entry.kind === 'article' ? entry.published.epochMs : 0;
}

/**
 * The editor's lead and order first, then the rest, newest first.
 *
 * @param entries all that is public
 */
export function frontPage(entries: readonly Entry[], wishes: Site['frontPage']): FrontPage {
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  const newest = [...entries].sort(byNewest);
  const wished = bySlug.get(wishes.lead ?? '');
  const lead =
    wished?.kind === 'article' ? wished : newest.find((entry) => entry.kind === 'article');
  const ordered = wishes.order.flatMap((slug) => bySlug.get(slug) ?? []);
  const others = new Set([...ordered, ...newest]);
  if (lead) others.delete(lead);
  return { lead, others: [...others] };
}

/**
 * The related headlines of an entry: those its editor named, in that order, each once, never itself.
 *
 * @param find gives an entry by slug when it is public
 */
export function relatedTo(entry: Entry, find: (slug: string) => Entry | undefined): Entry[] {
  return [...new Set(entry.relatedSlugs)]
    .filter((slug) => slug !== entry.slug)
    .flatMap((slug) => find(slug) ?? []);
}

/** The entries that name this one as related, newest first. */
export function mentionsOf(entry: Entry, entries: readonly Entry[]): Entry[] {
  return entries
    .filter((other) => other.slug !== entry.slug && other.relatedSlugs.includes(entry.slug))
    .sort(byNewest);
}

/** What stands beside an entry in the lists that name it, in their order, without the entry itself. */
export function siblingsOf(
  entry: Entry,
  mentions: readonly Entry[],
  find: (slug: string) => Entry | undefined,
): Entry[] {
  const siblings = new Set(mentions.flatMap((mention) => relatedTo(mention, find)));
  return [...siblings].filter((sibling) => sibling.slug !== entry.slug);
}
