import { type Fragment, fragmentsOf, type Hit, hitsIn } from './hits';
import type { Query } from './query';

/** Two lines of a search result at the measure of the site. */
const USUAL_LENGTH = 240;

/**
 * The part of a text that best shows why it was found: around the place with most of the different
 * words looked for, then most hits, then nearest to the beginning. Without a hit, the beginning.
 *
 * @param text plain text as `plainText` gives it, or as readers see it
 * @param lang the language of the text (BCP 47)
 * @param maxLength of all fragments together, in UTF-16 units, without the ellipses
 * @returns fragments to be set one after the other; empty for a text without words. An ellipsis
 *   marks each cut, which is between two words if the script has spaces.
 */
export function snippet(
  text: string,
  query: Query,
  lang: string,
  maxLength: number = USUAL_LENGTH,
): Fragment[] {
  const hits = hitsIn(text, query, lang);
  const { from, to } = frame(text, densest(hits, maxLength), maxLength);
  const shown = fragmentsOf(text, hits, from, to).map(({ text, hit }) => ({
    text: text.replace(/\s+/g, ' '),
    hit,
  }));
  return withEllipses(shown, from > 0, to < text.trimEnd().length);
}

/** A headline, or any text short enough to show in full, with its hits. */
export function markHits(text: string, query: Query, lang: string): Fragment[] {
  return fragmentsOf(text, hitsIn(text, query, lang), 0, text.length);
}

interface Range {
  from: number;
  to: number;
}

function densest(hits: readonly Hit[], maxLength: number): Range {
  let best: Range = { from: 0, to: 0 };
  let bestScore = 0;
  let left = 0;
  const inside = new Map<number, number>();
  for (const [right, hit] of hits.entries()) {
    inside.set(hit.wanted, (inside.get(hit.wanted) ?? 0) + 1);
    let first = hits[left] ?? hit;
    while (left < right && hit.end - first.start > maxLength) {
      const others = (inside.get(first.wanted) ?? 0) - 1;
      if (others > 0) inside.set(first.wanted, others);
      else inside.delete(first.wanted);
      left++;
      first = hits[left] ?? hit;
    }
    const score = inside.size * hits.length + (right - left + 1);
    if (score <= bestScore) continue;
    bestScore = score;
    best = { from: first.start, to: Math.min(hit.end, first.start + maxLength) };
  }
  return best;
}

/** Widens a range to the full length, equally on both sides, and then narrows it to whole words. */
function frame(text: string, core: Range, maxLength: number): Range {
  const spare = maxLength - (core.to - core.from);
  const wantedEnd = Math.min(text.length, core.to + Math.ceil(spare / 2));
  const start = Math.max(0, wantedEnd - maxLength);
  const end = Math.min(text.length, start + maxLength);
  return {
    from: start === 0 ? 0 : startOfWord(text, start, core.from),
    to: end === text.length ? end : endOfWord(text, core.to, end),
  };
}

function startOfWord(text: string, start: number, limit: number): number {
  const space = text.slice(start - 1, limit).search(/\s/);
  return space === -1 ? notInsidePair(text, start, 1) : start + space;
}

function endOfWord(text: string, limit: number, end: number): number {
  const space = text.slice(limit, end + 1).search(/\s\S*$/);
  return space === -1 ? notInsidePair(text, end, -1) : limit + space;
}

function notInsidePair(text: string, at: number, step: 1 | -1): number {
  return /^[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + step : at;
}

function withEllipses(fragments: Fragment[], before: boolean, after: boolean): Fragment[] {
  const trimmed = fragments
    .map(({ text, hit }, index) => {
      const begun = index === 0 ? text.trimStart() : text;
      return { text: index === fragments.length - 1 ? begun.trimEnd() : begun, hit };
    })
    .filter(({ text }) => text !== '');
  if (trimmed.length === 0) return [];
  if (before) addText(trimmed, '…', 'before');
  if (after) addText(trimmed, '…', 'after');
  return trimmed;
}

/** An ellipsis is never a part of a hit. */
function addText(fragments: Fragment[], text: string, where: 'before' | 'after'): void {
  const first = where === 'before';
  const neighbour = fragments[first ? 0 : fragments.length - 1];
  if (neighbour && !neighbour.hit) {
    neighbour.text = first ? `${text}${neighbour.text}` : `${neighbour.text}${text}`;
  } else if (first) fragments.unshift({ text, hit: false });
  else fragments.push({ text, hit: false });
}
