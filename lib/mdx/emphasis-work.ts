import type { Construct, Event, Extension, Resolver, TokenizeContext } from 'micromark-util-types';
import type { ParserWork } from './parser-work';

/** The marks of emphasis and of struck-out text, as the parser names their tokens. */
type Signs = 'attentionSequence' | 'strikethroughSequenceTemporary';

/**
 * Steps of 10 ns (`MAX_WORK`). Measured on two cores with a load of 20, without counting: what just passes takes
 * 0.6 s of CPU where nothing is closed (`a* `, 6,936 times), 1.2 to 1.6 s where much is compared (`*a_`, `~a`),
 * 2.1 to 2.7 s where 15,232 pairs are made (`**a** `), of which most is what so long a text takes anyway.
 */
/** Steps to compare two runs of signs, and to make one pair of them. */
const COMPARED = 20;
const PAIRED = 100;

/** Events that move on by one step when a pair is put in before them. */
const MOVED = 10;

/** Steps for each event between the two signs of a pair: it is gone through again, for what is inside. */
const INSIDE = 30;

/**
 * Counts what the parser goes back over for `*`, `_` and `~`: a mark that may close is compared
 * with everything before it, back to its opening. A mark that finds its opening nearby costs hardly
 * anything, however long the paragraph; one that finds none costs the whole paragraph.
 *
 * @returns an extension for one parse, whose constructs match nothing
 */
export function countingEmphasis(work: ParserWork): Extension {
  const attention = walks(work, 'attentionSequence');
  const strikethrough = walks(work, 'strikethroughSequenceTemporary');
  const inside: Resolver = (events) => {
    const start = events[0]?.[1].start;
    if (start) work.add('emphasis', INSIDE * events.length, start, 0);
    return events;
  };
  return {
    text: {
      [code('*')]: beforehand(attention),
      [code('_')]: beforehand(attention),
      [code('~')]: beforehand(strikethrough),
    },
    insideSpan: {
      null: [{ resolveAll: inside }, { resolveAll: strikethrough }, { resolveAll: attention }],
    },
  };
}

/**
 * The parser calls the resolvers of a paragraph in the order in which their constructs were met first:
 * this one is met before the construct of its sign.
 */
function beforehand(resolveAll: Resolver): Construct {
  const met: Construct = { partial: true, tokenize: (_, ok) => ok, resolveAll };
  return { partial: true, tokenize: (effects, _, nok) => effects.attempt(met, nok, nok) };
}

/** One run of signs that may open or close, at an index of the events. */
interface Run {
  readonly at: number;
  readonly sign: string;
  /** As written; what pairs have taken is gone from `left`. */
  left: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * Follows the path that the parser is about to take, from run to run instead of from event to
 * event.
 */
function walks(work: ParserWork, signs: Signs): Resolver {
  return (events, context) => {
    const open: Run[] = [];
    events.forEach((event, index) => {
      if (event[0] !== 'enter' || event[1].type !== signs) return;
      const run = runOf(event, index, context);
      const add = (steps: number, count: number) =>
        work.add('emphasis', steps, event[1].start, count);
      add(0, run.left);
      while (run.closes && run.left > 0) {
        const from = open.findLastIndex((opening) => {
          add(COMPARED, 0);
          return isPair(opening, run, signs);
        });
        const opening = open[from];
        add(index - (opening?.at ?? 0), 0);
        if (!opening) break;
        add(PAIRED + (events.length - index) / MOVED, 0);
        const used = signs === 'attentionSequence' ? Math.min(2, opening.left, run.left) : run.left;
        opening.left -= used;
        run.left -= used;
        // A mark inside a pair opens nothing outside it.
        open.length = opening.left > 0 ? from + 1 : from;
      }
      if (run.opens && run.left > 0) open.push(run);
    });
    return events;
  };
}

function runOf([, token]: Event, at: number, context: TokenizeContext): Run {
  return {
    at,
    sign: context.sliceSerialize(token).charAt(0),
    left: token.end.offset - token.start.offset,
    opens: token._open === true,
    closes: token._close === true,
  };
}

/** CommonMark 0.31.2, 6.2, rules 9 and 10; GFM: as many signs on both sides. */
function isPair(opening: Run, closing: Run, signs: Signs): boolean {
  if (signs === 'strikethroughSequenceTemporary') return opening.left === closing.left;
  if (opening.sign !== closing.sign) return false;
  const eitherIsBoth = opening.closes || closing.opens;
  return !(eitherIsBoth && closing.left % 3 !== 0 && (opening.left + closing.left) % 3 === 0);
}

function code(sign: string): number {
  return sign.charCodeAt(0);
}
