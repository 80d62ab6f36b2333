import type { Code, Construct, Extension, State } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    htmlComment: 'htmlComment';
    htmlCommentData: 'htmlCommentData';
  }
}

/**
 * Reads `<!-- … -->` as a comment, which MDX refuses. It becomes nothing in the tree, since it is for
 * editors only. On lines of its own it may hold empty lines; within a line it ends in its paragraph.
 *
 * @returns an extension; a comment that never ends is left to MDX, which refuses it
 */
export function htmlComments(): Extension {
  const sign = '<'.charCodeAt(0);
  return {
    flow: { [sign]: { ...comment('flow'), concrete: true } },
    text: { [sign]: comment('text') },
  };
}

function comment(place: 'flow' | 'text'): Construct {
  return {
    name: 'htmlComment',
    tokenize(effects, ok, nok) {
      const { parser } = this;
      const begins =
        (rest: string): State =>
        (code) => {
          if (rest === '') return inside('')(code);
          if (code !== rest.charCodeAt(0)) return nok(code);
          effects.consume(code);
          return begins(rest.slice(1));
        };
      /** @param dashes the end of what was read, as far as it may begin the end of the comment */
      const inside =
        (dashes: string): State =>
        (code) => {
          if (code === null) return nok(code);
          if (isLineEnding(code)) {
            effects.exit('htmlCommentData');
            return nextLine(code);
          }
          effects.consume(code);
          if (code === GREATER && dashes === '--') return ends;
          return inside(code === DASH ? dashes.slice(-1).concat('-') : '');
        };
      const nextLine: State = (code) => {
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return (next) => {
          // A line that does not continue its quotation or list is not in the comment either.
          if (place === 'flow' && parser.lazy[this.now().line]) return nok(next);
          if (next === null) return nok(next);
          if (isLineEnding(next)) return nextLine(next);
          effects.enter('htmlCommentData');
          return inside('')(next);
        };
      };
      const ends: State = (code) => {
        if (place === 'flow' && isSpace(code)) {
          effects.consume(code);
          return ends;
        }
        effects.exit('htmlCommentData');
        effects.exit('htmlComment');
        const isWhole = place === 'text' || code === null || isLineEnding(code);
        return isWhole ? ok(code) : nok(code);
      };
      return (code) => {
        effects.enter('htmlComment');
        effects.enter('htmlCommentData');
        return begins('<!--')(code);
      };
    },
  };
}

const DASH = '-'.charCodeAt(0);
const GREATER = '>'.charCodeAt(0);

/** The parser's own codes: line ends, and tabs with the spaces that they stand for, are below zero. */
function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

function isSpace(code: Code): boolean {
  return code === -2 || code === -1 || code === 32;
}
