import type { VFileMessage } from 'vfile-message';
import { type Position, positionAt } from '@/lib/checking/problem';

/**
 * Where an editor has to look: at the tag or brace that was never closed, which is often far above
 * the place where the parser gave up.
 *
 * @param error what the parser threw
 * @param source the text that it read
 */
export function syntaxPlace(error: VFileMessage, source: string): Position {
  const { place, reason } = error;
  const tag = /for `<[^`]*>` \((\d+):(\d+)-/.exec(reason);
  if (tag) return { line: Number(tag[1]), column: Number(tag[2]) };
  const stopped = place && 'start' in place ? place.start : place;
  if (!stopped) return { line: firstLine(source), column: 1 };
  const before = source.slice(0, stopped.offset ?? 0);
  const opened = openedAt(reason, before);
  if (opened >= 0) return positionAt(source, opened);
  const afterBracket = before.endsWith('<');
  return { line: stopped.line, column: stopped.column - (afterBracket ? 1 : 0) };
}

/** The first line that has something on it. */
export function firstLine(source: string): number {
  return source.slice(0, Math.max(source.search(/\S/), 0)).split('\n').length;
}

/** The offset of the construct that the parser was in when it stopped; -1 if it was in none. */
function openedAt(reason: string, before: string): number {
  if (/exports with acorn/.test(reason)) {
    return Math.max(
      ...[...before.matchAll(/^(?:import|export)\b/gm)].map(({ index }) => index),
      -1,
    );
  }
  if (/closing brace|expression with acorn/.test(reason)) return openBrace(before);
  // A tag that lacks its end continues to the next one.
  if (/character `<` \(U\+003C\).*attribute/.test(reason)) return before.lastIndexOf('<');
  // Or to the words on the lines below it, which are not attributes.
  const tag = before.slice(before.lastIndexOf('<'));
  if (/attribute name/.test(reason) && /^<[^>]*\n/.test(tag)) return before.lastIndexOf('<');
  const quote = /closing quote `(.)`/.exec(reason)?.[1];
  if (quote) return before.lastIndexOf(quote);
  return /end of file/.test(reason) ? before.lastIndexOf('<') : -1;
}

function openBrace(before: string): number {
  let closed = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    if (before[at] === '}') closed++;
    else if (before[at] === '{' && closed-- === 0) return at;
  }
  return -1;
}
