import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Finding } from '@/lib/checking/problem';
import { err, ok, type Result } from '@/lib/result';
import { type Root, shorten, tooDeep } from './nodes';
import { firstLine, syntaxPlace } from './syntax-place';
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
  if (error instanceof RangeError) return { line: firstLine(source), column: 1, ...tooDeep };
  if (!(error instanceof VFileMessage)) throw error;
  const position = syntaxPlace(error, source);
  const line = source.split('\n')[position.line - 1] ?? '';
  const text = shorten(line.slice(position.column - 1));
  return { ...position, ...remedyForSyntax(error.reason, line, text) };
}
