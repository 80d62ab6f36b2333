import { autolink } from 'micromark-core-commonmark';
import type { Code, Construct, Extension, State } from 'micromark-util-types';
import { withoutComments } from './code-comments';
import { mapConstructs } from './map-constructs';
import { countingAcorn, type ParserWork } from './parser-work';
import { templateTags } from './template-tags';

/**
 * Reads `<` and `{` as plain characters wherever no tag, address, comment or code can be meant: `<5`,
 * `a < b`, `{62 percent}`. MDX would stop at the first of them.
 *
 * @param extension the extension of MDX
 * @param work counts text that is read twice
 */
export function withLiteralSigns(extension: Extension, work: ParserWork): Extension {
  return mapConstructs(extension, (construct) => {
    switch (construct.name) {
      case 'mdxJsxFlowTag':
        return unless(noTag(/[\p{ID_Start}_/>]/u), unless(address, construct));
      case 'mdxJsxTextTag':
        return unless(noTag(/[\p{ID_Start}_/>!?]/u), construct);
      case 'mdxFlowExpression':
        return unless(noComment, construct);
      case 'mdxTextExpression':
        return unless(noCode(work), construct);
      default:
        return construct;
    }
  });
}

/** Addresses in `<…>`, and the tags of template languages, which are refused by name. */
export function addressesAndTemplates(): Extension {
  const tags = templateTags();
  return {
    text: {
      [LESS]: [tags, { ...autolink, name: 'addressInBrackets' }],
      [BRACE]: tags,
    },
  };
}

const LESS = '<'.charCodeAt(0);
const BRACE = '{'.charCodeAt(0);
const SLASH = '/'.charCodeAt(0);

/** A character of the parser's, as text: its codes below zero are line ends and tabs. */
function characterOf(code: Code): string {
  if (code === null) return '';
  if (code < 0) return code < -2 ? '\n' : ' ';
  return String.fromCharCode(code);
}

function isWhiteSpace(code: Code): boolean {
  return /\s/.test(characterOf(code));
}

/** A construct that is skipped where a guard matches. */
function unless(guard: Construct, construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return effects.check(guard, nok, construct.tokenize.call(this, effects, ok, nok));
    },
  };
}

/** Matches an address in `<…>`. */
const address: Construct = { ...autolink, name: 'addressInBrackets', partial: true };

/**
 * Matches a `<` that does not begin anything. `<--` counts as a mistyped comment.
 *
 * @param begins what would begin a tag: a name, the slash of a closing tag, the end of an empty one; within a line also
 * the beginning of a comment or an instruction that may not end
 */
function noTag(begins: RegExp): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      const afterSign =
        (sign: string): State =>
        (code) => {
          const next = characterOf(code);
          if (sign === '-') return next === '-' ? nok(code) : ok(code);
          if (sign === '$') return /\d/.test(next) ? ok(code) : nok(code);
          if (next === '-' || next === '$') {
            effects.consume(code);
            return afterSign(next);
          }
          return begins.test(next) ? nok(code) : ok(code);
        };
      return (code) => {
        effects.enter('data');
        effects.consume(code);
        return afterSign('');
      };
    },
  };
}

/** Matches braces on lines of their own that hold no comment: they are read as part of a paragraph. */
const noComment: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const inside: State = (code) => {
      if (code === null || !isWhiteSpace(code)) return code === SLASH ? nok(code) : ok(code);
      effects.consume(code);
      return inside;
    };
    return (code) => {
      effects.enter('data');
      effects.consume(code);
      return inside;
    };
  },
};

/** How long braces may be to count as code, since each brace starts a search for its end. */
const MOST_HELD = 500;

/** Matches braces within a line of text that contain neither a comment nor JavaScript. */
function noCode(work: ParserWork): Construct {
  const acorn = countingAcorn(work);
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let depth = 0;
      let held = '';
      const at = this.now();
      const inside: State = (code) => {
        if (code === null || held.length === MOST_HELD) {
          work.add('braces', held.length, at);
          return ok(code);
        }
        const character = characterOf(code);
        if (held.trim() === '' && character === '/') return nok(code);
        if (character === '}' && depth === 0) return isCode(acorn, held) ? nok(code) : ok(code);
        depth += Number(character === '{') - Number(character === '}');
        held += character;
        effects.consume(code);
        return inside;
      };
      return (code) => {
        effects.enter('data');
        effects.consume(code);
        return inside;
      };
    },
  };
}

function isCode(acorn: ReturnType<typeof countingAcorn>, held: string): boolean {
  const code = withoutComments(held);
  if (code.trim() === '') return false;
  try {
    const { end } = acorn.parseExpressionAt(code, 0, { ecmaVersion: 2024, sourceType: 'module' });
    return code.slice(end).trim() === '';
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
