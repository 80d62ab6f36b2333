import type { Finding } from '@/lib/checking/problem';
import type { Root } from './nodes';
import { parseBody } from './parse';

/** A text that was read as far as possible. */
export interface ParsedParts {
  /** What could not be read, in the order of the text. */
  errors: Finding[];
  /** The rest; `undefined` if there is too much that cannot be read. */
  rest: { tree: Root; source: string } | undefined;
}

/**
 * How much may be parsed again for the errors of one text, in UTF-16 units, and how often: about a second of a busy
 * core.
 */
const MOST_PARSED = 400_000;
const MOST_ROUNDS = 60;

/**
 * Parses the body of an article, and goes on after each error: the paragraph in which it is becomes empty lines, so
 * that one run of the check finds all errors, each at its place.
 *
 * @param source the body, padded so that line numbers are the file's
 */
export function parseAll(source: string): ParsedParts {
  const errors: Finding[] = [];
  const torn = new TornTags();
  let text = source;
  for (let round = 1; ; round++) {
    const parsed = parseBody(text);
    if (parsed.ok) return { errors, rest: { tree: parsed.value, source: text } };
    const { error } = parsed;
    const paragraph = paragraphAt(text, error);
    if (!torn.explains(error, text.slice(placeIn(text, error)))) errors.push(error);
    const isHopeless = error.code === 'too-much' || error.code === 'nested-too-deeply';
    const isSpent = round === MOST_ROUNDS || round * text.length > MOST_PARSED;
    if (isHopeless || isSpent || !paragraph) return { errors, rest: undefined };
    const { from, to } = paragraph;
    const cut = text.slice(from, to);
    torn.add(cut);
    text = text.slice(0, from) + cut.replace(/[^\n]/g, ' ') + text.slice(to);
  }
}

/** Tags of which one half was in a paragraph that was left out: that the other half stands alone is no error of its own. */
class TornTags {
  /** How many more of each were opened than closed in what was left out. */
  private readonly balance = new Map<string, number>();

  add(cut: string): void {
    for (const [whole, slash, name = ''] of cut.matchAll(/<(\/?)([A-Za-z][\w.:-]*)[^<>]*>?/g)) {
      if (whole.endsWith('/>')) continue;
      this.balance.set(name, (this.balance.get(name) ?? 0) + (slash ? -1 : 1));
    }
  }

  /**
   * @param error what was found
   * @param text from its place on
   */
  explains({ code }: Finding, text: string): boolean {
    const [, slash, name = ''] = /^<(\/?)([A-Za-z][\w.:-]*)/.exec(text) ?? [];
    const left = this.balance.get(name) ?? 0;
    const isOther = slash ? code === 'tag-order' && left > 0 : code === 'unclosed-tag' && left < 0;
    return isOther;
  }
}

function placeIn(text: string, { line, column }: Finding): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** A line without words; in a quotation it has marks. */
const EMPTY = /^[\s>]*$/;

/** The lines around a place without an empty one between them; `undefined` if there is nothing. */
function paragraphAt(text: string, error: Finding): { from: number; to: number } | undefined {
  const lines = text.split('\n');
  const isEmpty = (at: number) => EMPTY.test(lines[at] ?? '');
  let first = error.line - 1;
  if (isEmpty(first)) return undefined;
  let last = first;
  while (!isEmpty(first - 1)) first--;
  while (!isEmpty(last + 1)) last++;
  const from = lines.slice(0, first).join('\n').length + (first > 0 ? 1 : 0);
  return { from, to: from + lines.slice(first, last + 1).join('\n').length };
}
