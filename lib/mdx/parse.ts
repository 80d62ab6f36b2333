import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Finding } from '@/lib/checking/problem';
import { err, ok, type Result } from '@/lib/result';
import { quotedAttribute } from './body-fixes';
import { countingEmphasis } from './emphasis-work';
import { htmlComments } from './html-comments';
import { countingTags, OpenTags, topLevelCode } from './indented-code';
import { withoutInnerLinks } from './inner-links';
import { addressesAndTemplates, withLiteralSigns } from './literal-signs';
import { mapConstructs } from './map-constructs';
import { type Root, shorten, tooDeep } from './nodes';
import {
  countingAcorn,
  countingAutolinks,
  countingConstructs,
  ParserWork,
  TooMuchWork,
} from './parser-work';
import { structureExcess } from './structure-counts';
import { firstLine, syntaxPlace } from './syntax-place';
import { remedyForSyntax } from './syntax-remedy';
import { voidElements } from './void-elements';

/** Reads one text, and counts what it goes back over. */
function parserFor(work: ParserWork) {
  return unified()
    .use(remarkParse)
    .use(remarkMdx, { acorn: countingAcorn(work) })
    .use(remarkGfm)
    .use(function () {
      const data = this.data();
      const open = new OpenTags();
      data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) =>
        mapConstructs(withLiteralSigns(countingAutolinks(work, extension), work), (construct) =>
          countingTags(open, construct),
        ),
      );
      data.micromarkExtensions.push(addressesAndTemplates(), htmlComments(), topLevelCode(open));
      data.fromMarkdownExtensions?.push(voidElements(data.fromMarkdownExtensions));
      // Allows emphasis beside Chinese, Japanese and Korean punctuation, which has no spaces around
      // it.
      data.micromarkExtensions.push(cjkFriendlyExtension());
      data.micromarkExtensions.push(countingConstructs(work), countingEmphasis(work));
    });
}

/**
 * Parses the body of an article. The parser stops at the first error of syntax.
 *
 * @param source the body, padded so that line numbers are the file's
 */
export function parseBody(source: string): Result<Root, Finding> {
  const excess = structureExcess(source);
  if (excess) return err(excess);
  try {
    return ok(withoutInnerLinks(parserFor(new ParserWork()).parse(source) as Root, source));
  } catch (error) {
    return err(syntaxFinding(error, source));
  }
}

/**
 * The same for callers that render the body.
 *
 * @throws VFileMessage when it cannot be read
 */
export function parsedOrThrow(source: string): Root {
  const parsed = parseBody(source);
  if (parsed.ok) return parsed.value;
  const { line, column, message, remedy } = parsed.error;
  throw new VFileMessage(`${message} ${remedy}`, { place: { line, column } });
}

/** Turns what the parser or compiler threw into a finding with a place. */
export function syntaxFinding(error: unknown, source: string): Finding {
  if (error instanceof RangeError) return { line: firstLine(source), column: 1, ...tooDeep };
  if (error instanceof TooMuchWork) return error.finding;
  if (!(error instanceof VFileMessage)) throw error;
  const stray = strayClosing(error, source);
  if (stray) return stray;
  const position = syntaxPlace(error, source);
  const line = source.split('\n')[position.line - 1] ?? '';
  const text = shorten(line.slice(position.column - 1));
  return {
    ...position,
    ...remedyForSyntax(error.reason, line, text),
    ...quotedAttribute(error.reason, line, position),
  };
}

/** A closing tag between two that belong together. */
function strayClosing({ reason, place }: VFileMessage, source: string): Finding | undefined {
  const [, closing, name] =
    /closing tag `<\/([^`]*)>`, expected corresponding closing tag for `<([^`]*)>`/.exec(reason) ??
    [];
  const start = place && 'start' in place ? place.start : place;
  if (!closing || !name || !start || !source.includes(`</${name}>`, start.offset)) return undefined;
  return {
    line: start.line,
    column: start.column,
    code: 'tag-order',
    message: `the tag \`</${closing}>\` closes nothing: no \`<${closing}>\` is open here`,
    remedy: `Remove it, or write \`<${closing}>\` before the first word inside it.`,
  };
}
