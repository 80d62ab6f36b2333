import { Parser } from 'acorn';
import acornJsx from 'acorn-jsx';
import type {
  Code,
  Construct,
  Effects,
  Event,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import type { Finding, Position } from '@/lib/checking/problem';
import { withoutComments } from './code-comments';
import { countOf } from './count-of';
import { mapConstructs } from './map-constructs';

/**
 * How much a parse may go back over text it has already read: about a second of a busy core, in
 * units of 10 ns. For a text that is only long, it hardly goes back at all.
 */
export const MAX_WORK = 100_000_000;

/**
 * Why a parser goes back, and what one step costs, as measured with the worst shapes: an event
 * looked at or copied, or a character of an expression read again. With each, what there is too
 * much of, and what to do about it.
 */
const CAUSES = {
  emphasis: {
    perStep: 1,
    what: 'one paragraph has too many of the characters `*`, `_` and `~`',
    remedy: 'Break it into paragraphs with empty lines, and write \\* to print an asterisk.',
  },
  brackets: {
    perStep: 6,
    what: 'one paragraph has too many brackets that are nested or never closed',
    remedy: 'Break it into paragraphs with empty lines, and write \\[ to print a bracket.',
  },
  underlines: {
    perStep: 12,
    what: 'too many lines of one file are underlined with `---` or `===`',
    remedy: 'Write headings as ## and their words, and leave an empty line before a rule.',
  },
  lazyLines: {
    perStep: 4,
    what: 'too many lines of one quotation or list continue without `>` or an indent',
    remedy: 'Begin all of its lines the same way, or leave an empty line where it ends.',
  },
  braces: {
    perStep: 40,
    what: 'too many braces, or lines, stand between one pair of braces',
    remedy: 'Close each brace soon after you open it, and write \\{ to print one.',
  },
} as const;

type Cause = keyof typeof CAUSES;

/** A parse was stopped that would have taken far longer than the length of the text explains. */
export class TooMuchWork extends Error {
  constructor(readonly finding: Finding) {
    super(finding.message);
    this.name = 'TooMuchWork';
  }

  /**
   * The caller of acorn mistakes everything thrown for a syntax error, reads its place, and tries again at
   * the next brace. This error ends the parse when its place is read.
   */
  get pos(): never {
    throw this;
  }
}

/** The steps that one parse goes back. */
export class ParserWork {
  private done = 0;
  private readonly spent = new Map<Cause, { work: number; count: number }>();
  /** Where the last tag, brace or module began; acorn is not told where its text is in the file. */
  codeAt: Position = { line: 1, column: 1 };

  /**
   * @param count how many things cost these steps
   * @throws TooMuchWork
   */
  add(cause: Cause, steps: number, at: Position, count = 1): void {
    const work = steps * CAUSES[cause].perStep;
    this.done += work;
    const before = this.spent.get(cause) ?? { work: 0, count: 0 };
    this.spent.set(cause, { work: before.work + work, count: before.count + count });
    if (this.done <= MAX_WORK) return;
    throw new TooMuchWork({ ...at, code: 'too-much', ...this.worst() });
  }

  /**
   * The cause of most of the work. The parser searches brackets again for emphasis inside them; if
   * there is none, that work counts for the brackets.
   */
  private worst(): { message: string; remedy: string } {
    const [cause, { count }] = [...this.spent]
      .filter(([cause, { count }]) => cause !== 'emphasis' || count > 0)
      .reduce((most, next) => (next[1].work > most[1].work ? next : most));
    const { what, remedy } = CAUSES[cause];
    return { message: `${what}: ${count} up to here`, remedy };
  }
}

/**
 * Counts, while a text is parsed, what the parser is about to go back over. The constructs match
 * nothing, so they do not change the meaning of the text.
 *
 * @returns an extension for one parse
 */
export function countingConstructs(work: ParserWork): Extension {
  const underline = counting((self, effects, nok) => countUnderline(work, self, effects, nok));
  const codeBegins = counting((self, _, nok) => (sign) => {
    work.codeAt = self.now();
    return nok(sign);
  });
  return {
    flow: {
      [code('{')]: codeBegins,
      [code('<')]: codeBegins,
      [code('e')]: codeBegins,
      [code('i')]: codeBegins,
      [code('-')]: underline,
      [code('=')]: underline,
      null: counting((self, _, nok) => (sign) => {
        // A lazy line is compared with the whole quotation that it may belong to.
        const at = self.now();
        if (self.parser.lazy[at.line]) work.add('lazyLines', self.events.length, at);
        return nok(sign);
      }),
    },
    text: {
      [code('{')]: codeBegins,
      [code('<')]: codeBegins,
      [code(']')]: counting((self, _, nok) => (sign) => {
        work.add('brackets', stepsToOpening(self.events), self.now());
        return nok(sign);
      }),
    },
  };
}

function counting(
  tokenize: (self: TokenizeContext, effects: Effects, nok: State) => State,
): Construct {
  return {
    partial: true,
    tokenize(effects, _, nok) {
      return tokenize(this, effects, nok);
    },
  };
}

/** A line of `---` or `===` under words makes the parser copy all events before it. */
function countUnderline(
  work: ParserWork,
  self: TokenizeContext,
  effects: Effects,
  nok: State,
): State {
  const at = self.now();
  const events = self.events.length;
  const underWords = !self.interrupt && endsWithWords(self.events);
  const inside =
    (sign: Code): State =>
    (next) => {
      if (next === sign || next === -2 || next === -1 || next === 32) {
        effects.consume(next);
        return inside(sign);
      }
      effects.exit('data');
      const ends = next === null || next < -2;
      if (ends && underWords) work.add('underlines', events, at);
      return nok(next);
    };
  return (sign) => {
    effects.enter('data');
    return inside(sign)(sign);
  };
}

function endsWithWords(events: readonly Event[]): boolean {
  const last = events.findLast(([, { type }]) => type !== 'lineEnding' && type !== 'linePrefix');
  return last?.[1].type === 'content';
}

/**
 * Counts what literal addresses (GFM) go back for: at the beginning of each word to a bracket that is
 * still open, in which there could be no link.
 */
export function countingAutolinks(work: ParserWork, extension: Extension): Extension {
  const counted = new Map<Construct, Construct>();
  return mapConstructs(extension, (construct) => {
    if (!/Autolink$/.test(construct.name ?? '')) return construct;
    const known = counted.get(construct);
    if (known) return known;
    const made: Construct = {
      ...construct,
      tokenize(effects, ok, nok) {
        const steps = construct.previous?.call(this, this.previous)
          ? stepsToOpening(this.events)
          : 0;
        work.add('brackets', steps, this.now(), 0);
        return construct.tokenize.call(this, effects, ok, nok);
      },
    };
    counted.set(construct, made);
    return made;
  });
}

/** How far back the parser goes from a closing bracket to the one that it may close. */
function stepsToOpening(events: readonly Event[]): number {
  let index = events.length;
  while (index-- > 0) {
    const [, token] = events[index] as Event;
    const opens = token.type === 'labelLink' || token.type === 'labelImage';
    if (opens && !token._balanced) break;
    // An earlier walk has found that there is none.
    if (Reflect.get(token, '_gfmAutolinkLiteralWalkedInto') === true) break;
  }
  return events.length - index;
}

function code(sign: string): number {
  return sign.charCodeAt(0);
}

const acorn = Parser.extend(acornJsx());

/**
 * The parser of expressions, for one parse of a text. MDX calls it again at each closing brace
 * until the text between the braces is complete.
 */
export function countingAcorn(work: ParserWork): Pick<typeof acorn, 'parse' | 'parseExpressionAt'> {
  const count = (source: string): void => {
    const depth = nestingOf(source);
    if (depth > MAX_NESTED) {
      const { what, remedy } = CAUSES.braces;
      const message = `${what}: ${depth} inside each other`;
      throw new TooMuchWork({ ...work.codeAt, code: 'too-much', message, remedy });
    }
    const code = withoutComments(source);
    const lines = code.trim().split('\n').length;
    // acorn looks for the place of each node line by line.
    const placed = (lines - 1) * code.length;
    const steps = source.length + placed + searchedForEnds(source) / SEARCHED;
    work.add('braces', steps, work.codeAt);
  };
  return {
    parse: (source, options) => {
      count(source);
      return acorn.parse(source, options);
    },
    parseExpressionAt: (source, at, options) => {
      count(source);
      return acorn.parseExpressionAt(source, at, options);
    },
  };
}

/**
 * How deep brackets may nest in an expression. acorn calls itself for each level; near the end of the stack V8 may
 * fail to compile a regular expression of acorn's, which ends the process.
 */
const MAX_NESTED = 500;

/** How deep brackets nest, as far as counting tells. */
function nestingOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < source.length; at++) {
    const sign = source.charCodeAt(at);
    if (sign === 0x7b || sign === 0x5b || sign === 0x28) deepest = Math.max(deepest, ++depth);
    else if (sign === 0x7d || sign === 0x5d || sign === 0x29) depth--;
  }
  return deepest;
}

/** Characters that a regular expression looks at in the time of one step: an estimate, on the safe side. */
const SEARCHED = 100;

/** For each comment that never ends, MDX looks for its end in all that follows. */
function searchedForEnds(source: string): number {
  const blocks = source.slice(source.lastIndexOf('*/') + 2 * Number(source.includes('*/')));
  const lines = source.slice(source.lastIndexOf('\n') + 1);
  return countOf(blocks, '/*') * blocks.length + countOf(lines, '//') * lines.length;
}
