import { codeIndented } from 'micromark-core-commonmark';
import type { Construct, Extension } from 'micromark-util-types';
import { isVoidElement } from './elements';

/**
 * Reads lines that are indented by four spaces after an empty line as code, as Markdown does and MDX
 * does not, but only at the top level: inside a list or a quotation, and between the tags of a component,
 * people indent text that is not code.
 *
 * @param open the tags that are open, which `countingTags` keeps
 * @returns an extension for one parse
 */
export function topLevelCode(open: OpenTags): Extension {
  const construct: Construct = {
    ...codeIndented,
    // Under the usual name it would be one of those that MDX turns off.
    name: 'topLevelCode',
    tokenize(effects, ok, nok) {
      const isTopLevel = this.now().column === 1 && open.depth === 0;
      return isTopLevel ? codeIndented.tokenize.call(this, effects, ok, nok) : nok;
    },
  };
  return { flowInitial: { [-2]: construct, [-1]: construct, 32: construct } };
}

/** How many tags on lines of their own are open at the place that the parser has reached. */
export class OpenTags {
  private readonly seen = new Set<number>();
  depth = 0;

  /** The parser may read the same tag again. */
  add(offset: number, tag: string): void {
    if (this.seen.has(offset)) return;
    this.seen.add(offset);
    const [, closing, name = ''] = /^<\s*(\/?)\s*([^\s/>{]*)/.exec(tag) ?? [];
    if (closing) this.depth--;
    else if (!/\/\s*>$/.test(tag) && !isVoidElement(name)) this.depth++;
  }
}

/** The construct for tags on lines of their own, which now reports what it reads; any other is returned unchanged. */
export function countingTags(open: OpenTags, construct: Construct): Construct {
  if (construct.name !== 'mdxJsxFlowTag') return construct;
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const read = this.events.length;
      return construct.tokenize.call(
        this,
        effects,
        (code) => {
          for (const [event, token] of this.events.slice(read)) {
            if (event !== 'exit' || (token.type as string) !== 'mdxJsxFlowTag') continue;
            open.add(token.start.offset, this.sliceSerialize(token));
          }
          return ok(code);
        },
        nok,
      );
    },
  };
}
