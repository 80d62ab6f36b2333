import { type Period, readPeriod } from './period';
import type { Stemming } from './stemming';
import { eachWord } from './words';

/** How much of a reader's text is read, in UTF-16 units … */
const MAX_LENGTH = 300;
/** … and up to this many words, including those of phrases. */
const MAX_WORDS = 16;
/** More than one newsroom can mean; each costs a lookup. */
const MAX_FILTERS = 8;

/** A language tag, or the beginning of one. */
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/;

/** A word to find, or words to find side by side. */
export interface Wanted {
  kind: 'word' | 'phrase';
  /** As it was typed, without the punctuation around it. A word such as "NATO-led" has two parts. */
  text: string;
}

/** A parsed search. All of its parts must be true of a document. */
export interface Query {
  /** In the order in which they were typed. */
  wanted: Wanted[];
  /** Names of topics, as typed; to be compared by their unstemmed terms. */
  topics: string[];
  authors: string[];
  /**
   * Language tags, in lower case; the article must be in one of them. `sr` means every kind of
   * Serbian.
   */
  languages: string[];
  /** Published at or after the start of this period. */
  after: Period | undefined;
  /** Published before the start of this period. */
  before: Period | undefined;
  /** How endings are removed from the words of the searched texts. */
  ways: readonly Stemming[];
  /** Parts that mean nothing and were left out, as typed: `after:yesterday`, `topic:`. */
  ignored: string[];
  /** Whether the end of the text was not read, because it is too long. */
  cut: boolean;
}

const QUOTES = '"“”„‟«»';
/** A part of a query: perhaps a key, then words in quotation marks of any kind or one word without. */
const PART = new RegExp(
  `[^\\p{L}\\p{N}\\s${QUOTES}]*(?:(topic|author|lang|after|before):)?` +
    `(?:[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]|([^\\s${QUOTES}]+))`,
  'giu',
);
const EMPTY_KEY = /^(?:topic|author|lang|after|before):$/i;

/**
 * Parses the text of the search field: words, "phrases", `topic:NATO`, `topic:"Western Balkans"`,
 * `author:newsroom`, `lang:de`, `after:2022-03`, `before:2023`. Everything else is words: there are
 * no operators to get wrong. Of two `after:` or two `before:` the narrower counts. Never throws,
 * whatever the text.
 *
 * @param typed of any length; anything over 300 UTF-16 units or 16 words is left out
 * @param timeZone the zone in which a day begins (IANA name)
 * @param ways how endings are removed from the words of the searched texts
 */
export function parseQuery(typed: string, timeZone: string, ways: readonly Stemming[]): Query {
  const text = readable(typed);
  const query: Query = {
    wanted: [],
    topics: [],
    authors: [],
    languages: [],
    after: undefined,
    before: undefined,
    ways,
    ignored: [],
    cut: typed.trim().length > MAX_LENGTH,
  };
  let room = MAX_WORDS;
  for (const [part, key, quoted, bare = ''] of text.matchAll(PART)) {
    if (key !== undefined) {
      addFilter(query, key.toLowerCase(), trimmed(quoted ?? bare), part.trim(), timeZone);
    } else if (EMPTY_KEY.test(bare)) {
      query.ignored.push(bare);
    } else {
      room -= addWanted(query, quoted === undefined ? 'word' : 'phrase', quoted ?? bare, room);
    }
  }
  return query;
}

/** The typed words, including those of phrases, each once, in their order. */
export function typedWords(query: Query): string[] {
  const words = new Set<string>();
  for (const { text } of query.wanted) {
    eachWord(text, (start, end) => words.add(text.slice(start, end)));
  }
  return [...words];
}

/**
 * Removes characters that cannot be seen or stored: controls, direction marks, halves of surrogate
 * pairs.
 */
function readable(typed: string): string {
  return typed
    .trim()
    .slice(0, MAX_LENGTH)
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/\p{Cf}/gu, '');
}

function addFilter(query: Query, key: string, value: string, part: string, timeZone: string): void {
  if (key === 'topic' || key === 'author') {
    const names = key === 'topic' ? query.topics : query.authors;
    if (value === '') query.ignored.push(part);
    else if (names.length >= MAX_FILTERS) query.cut = true;
    else if (!names.includes(value)) names.push(value);
    return;
  }
  if (key === 'lang') {
    const tag = value.toLowerCase();
    if (!LANGUAGE.test(tag)) query.ignored.push(part);
    else if (query.languages.length >= MAX_FILTERS) query.cut = true;
    else if (!query.languages.includes(tag)) query.languages.push(tag);
    return;
  }
  const period = readPeriod(value, timeZone);
  if (!period) {
    query.ignored.push(part);
  } else if (key === 'after') {
    if (!query.after || period.startMs > query.after.startMs) query.after = period;
  } else if (!query.before || period.startMs < query.before.startMs) {
    query.before = period;
  }
}

/** Adds as many words as there is room for, and returns how many that was. */
function addWanted(query: Query, kind: Wanted['kind'], typed: string, room: number): number {
  let words = 0;
  let from = 0;
  let to = 0;
  eachWord(typed, (start, end) => {
    if (words === room) {
      query.cut = true;
      return;
    }
    if (words === 0) from = start;
    to = end;
    words++;
  });
  if (words > 0) query.wanted.push({ kind, text: oneLine(typed.slice(from, to)) });
  return words;
}

/** Without the punctuation around the words. */
function trimmed(value: string): string {
  let from = value.length;
  let to = 0;
  eachWord(value, (start, end) => {
    from = Math.min(from, start);
    to = end;
  });
  return oneLine(value.slice(from, to));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
