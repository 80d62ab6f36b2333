import { type Finding, positionAt } from '@/lib/checking/problem';
import { countOf } from './count-of';
import { MAX_DEPTH, tooDeep } from './nodes';

/** Cells of a table that is as wide as its head in every row; 5,000 rows of 40 columns. */
const MAX_CELLS = 200_000;

/**
 * Lists and quotations that end. With the micromark that package.json holds (4.0.2) their cost grows with
 * their number: 4,000 items with a list in each take 2.7 s of CPU and 250 MB, 16,000 take 8.6 s and 720 MB,
 * measured on two cores with a load of 16. With 4.0.3, which copies all events at each end, 4,000 take 28 s.
 */
const MAX_ENDS = 12_000;

/** The limit for addresses repeated wherever they are referred to, in UTF-16 units. */
const MAX_REPEATED = 20_000_000;

/** The limit for pull quotes, each times the length of the text that is searched for it. */
const MAX_COMPARED = 400_000_000;

/**
 * Finds anything that would take the parser or the renderer far longer than the length of the text
 * explains, or that is nested too deeply. It reads each line once, without context: marks in a
 * block of code count too, but no code has that many.
 *
 * @param source the body, padded so that line numbers are the file's
 */
export function structureExcess(source: string): Finding | undefined {
  return repeatedAddresses(source) ?? pullQuotes(source) ?? new Lines().read(source);
}

/** The marks before the words of a line: of quotations, list items, footnotes. */
const MARKER = /([ \t]*)(?:(>)|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\]\s]{1,999}\]:)/y;
/** A break between paragraphs looks like items of lists inside each other: `- - -`. */
const RULE = /[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/y;
const TABLE_HEAD = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

class Lines {
  /** The columns at which the open items of lists have their words; a quotation has none. */
  private open: number[] = [];
  private quotes = 0;
  private ends = 0;
  private cells = 0;
  private columns = 0;
  private rows = 0;

  read(source: string): Finding | undefined {
    let number = 0;
    for (let at = 0; at <= source.length; ) {
      const newline = source.indexOf('\n', at);
      const end = newline === -1 ? source.length : newline;
      number++;
      const found = this.readLine(source.slice(at, end), number);
      if (found) return found;
      at = end + 1;
    }
    return undefined;
  }

  private readLine(line: string, number: number): Finding | undefined {
    return this.nesting(line, number) ?? this.table(line, number);
  }

  private nesting(line: string, number: number): Finding | undefined {
    const before = this.depth;
    this.quotes = 0;
    let column = 0;
    for (MARKER.lastIndex = 0; ; ) {
      const at = MARKER.lastIndex;
      RULE.lastIndex = at;
      const marker = RULE.test(line) ? null : MARKER.exec(line);
      if (!marker) {
        if (at === 0 && /^\S/.test(line)) this.closeFrom(0);
        break;
      }
      const [{ length }, indent = '', quote] = marker;
      column += widthOf(indent);
      if (quote) this.quotes++;
      else this.closeFrom(column);
      column += length - indent.length;
      if (!quote) this.open.push(column);
      if (this.depth >= MAX_DEPTH) {
        return { line: number, column: at + indent.length + 1, ...tooDeep };
      }
    }
    if (this.depth >= before) return undefined;
    this.ends++;
    return this.ends <= MAX_ENDS
      ? undefined
      : {
          line: number,
          column: 1,
          code: 'too-much',
          message: `too many lists and quotations in one file: ${this.ends} up to here`,
          remedy: 'Split the article, or avoid lists inside lists.',
        };
  }

  /** Levels of the tree that are open: a list has its own and that of its item. */
  private get depth(): number {
    return this.quotes + 2 * this.open.length;
  }

  private closeFrom(column: number): void {
    while ((this.open.at(-1) ?? -1) > column) this.open.pop();
  }

  private table(line: string, number: number): Finding | undefined {
    if (TABLE_HEAD.test(line)) {
      this.columns = Math.max(1, line.split('|').length - 1);
      this.rows = 0;
    } else if (line.trim() === '') this.columns = 0;
    else this.rows++;
    this.cells += this.columns;
    return this.cells <= MAX_CELLS
      ? undefined
      : {
          line: number,
          column: 1,
          code: 'too-much',
          message: `the tables of one file have too many cells: ${this.cells} up to row ${this.rows} of this one, each row as wide as its header`,
          remedy: 'Split the table, or give its header no more columns than its rows have.',
        };
  }
}

function widthOf(indent: string): number {
  return indent.replaceAll('\t', '    ').length;
}

/** The address of a definition is repeated in the page as often as it is referred to. */
function repeatedAddresses(source: string): Finding | undefined {
  const brackets = countOf(source, ']');
  if (brackets * source.length <= MAX_REPEATED) return undefined;
  const DEFINITION = /^[ \t>]*\[(?!\^)[^\]]{1,999}\]:/gm;
  for (const { index } of source.matchAll(DEFINITION)) {
    const end = source.slice(index).search(/\n[ \t>]*(?:\n|\[)|$(?![\s\S])/);
    if (end * brackets <= MAX_REPEATED) continue;
    return {
      ...positionAt(source, index),
      code: 'too-much',
      message: `an address of ${end} characters would be repeated up to ${brackets} times`,
      remedy: 'Shorten the address, or refer to it less often.',
    };
  }
  return undefined;
}

/** The whole text is searched for each. */
function pullQuotes(source: string): Finding | undefined {
  const count = countOf(source, '<PullQuote');
  if (count * source.length <= MAX_COMPARED) return undefined;
  return {
    ...positionAt(source, source.indexOf('<PullQuote')),
    code: 'too-much',
    message: `too many pull quotes for a text of this length: ${count}`,
    remedy: 'Keep the strongest ones.',
  };
}
