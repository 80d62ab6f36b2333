import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Finding } from '@/lib/checking/problem';
import { err, ok, type Result } from '@/lib/result';
import type { Root } from './nodes';
import { remedyForSyntax } from './syntax-remedy';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/**
 * Parses the body of an article. The parser stops at the first error of syntax.
 *
 * @param source the body, padded so that line numbers are the file's
 */
export function parseBody(source: string): Result<Root, Finding> {
  try {
    return ok(parser.parse(source) as Root);
  } catch (error) {
    return err(syntaxFinding(error, source));
  }
}

/** Turns what the parser or compiler threw into a finding with a place. */
export function syntaxFinding(error: unknown, source: string): Finding {
  if (error instanceof RangeError) {
    return {
      ...firstText(source),
      message: 'this text is nested too deeply to be read',
      remedy: 'Take out the long run of `>`, `*`, `_` or `[` that nests hundreds of levels.',
    };
  }
  if (!(error instanceof VFileMessage)) throw error;
  const { place, reason } = error;
  const start = place && 'start' in place ? place.start : place;
  const position = start ? { line: start.line, column: start.column } : firstText(source);
  return { ...position, ...remedyForSyntax(reason, source.split('\n')[position.line - 1] ?? '') };
}

function firstText(source: string): { line: number; column: number } {
  const before = source.slice(0, Math.max(source.search(/\S/), 0));
  return { line: before.split('\n').length, column: 1 };
}
