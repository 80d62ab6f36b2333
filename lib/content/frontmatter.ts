import {
  isMap,
  isNode,
  isPair,
  isScalar,
  type ParsedNode,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLWarning,
} from 'yaml';
import { type Finding, type Position, positionAt } from '@/lib/checking/problem';
import { plainYaml } from './plain-yaml';
import { readTyped, type TypedText, unseenInYaml } from './typed-text';

/** The parsed data of a YAML text, with the place of every key in the file. */
export interface YamlData {
  data: unknown;
  /** Where the value at a path stands; the nearest key above it when it is absent. */
  positionOf(path: readonly PropertyKey[]): Position;
  /** Where a key itself stands. */
  positionOfKey(path: readonly PropertyKey[], key: string): Position;
  /** The words that are keys, or are inside keys, of the outermost map. */
  keys(): KeyWord[];
  findings: Finding[];
}

/** A word that is a key, or is inside a key that is a list, a map or an alias (`*name`). */
export interface KeyWord extends Position {
  word: string;
  isWholeKey: boolean;
}

/** An MDX file taken apart. */
export interface SplitFile {
  yaml: string;
  /**
   * The text after the frontmatter, as `readTyped` reads it, padded with empty lines so that its line numbers are the
   * file's.
   */
  body: string;
  /** Where a place in the body is in the file. */
  inFile: TypedText['inFile'];
  /** What `readTyped` says about the body. */
  warnings: Finding[];
  /** The line on which the text after the frontmatter begins. */
  bodyLine: number;
}

/** A no-break space is white space to everybody but YAML. */
const FENCE = /^---[ \t\u00a0]*$/;

/**
 * Cuts an MDX file into frontmatter and body.
 *
 * @param text the whole file, line ends already `\n`
 * @returns the two parts, or the one finding that says why it has no frontmatter
 */
export function splitFrontmatter(text: string): SplitFile | Finding {
  const lines = text.split('\n');
  if (!FENCE.test(lines[0] ?? '')) {
    const dashes = /^---\S/.test(lines[0] ?? '');
    return {
      line: 1,
      column: 1,
      code: 'no-frontmatter',
      message: dashes
        ? `the first line is \`${lines[0]?.slice(0, 40)}\`, not \`---\``
        : 'the file does not begin with frontmatter',
      remedy: 'Begin the file with a line `---`, then `title: …`, then a line `---`.',
    };
  }
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end === -1) {
    return {
      line: 1,
      column: 1,
      code: 'no-frontmatter',
      message: 'the frontmatter is opened with `---` and never closed',
      remedy: 'Add a line `---` after the last key.',
    };
  }
  const typed = readTyped('\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'));
  const ofYaml = unseenInYaml(lines.slice(0, end).join('\n'));
  return {
    yaml: lines.slice(1, end).join('\n'),
    body: typed.text,
    inFile: typed.inFile,
    warnings: [
      ...ofYaml,
      // Said once for a file.
      ...typed.warnings.filter(({ code }) => !ofYaml.some((one) => one.code === code)),
    ],
    bodyLine: end + 2,
  };
}

/**
 * Parses YAML 1.2 (core schema: dates stay text, nothing is run).
 *
 * @param written the YAML
 * @param firstLine the line of the file on which it begins
 */
export function parseYaml(written: string, firstLine: number): YamlData {
  const { text, moved } = plainYaml(written);
  const document = parseDocument<ParsedNode>(text, {
    prettyErrors: false,
    logLevel: 'error',
  });
  const at = (offset: number): Position => {
    // Not with the parser's own LineCounter, which misses the line ends inside of what it refuses.
    const { line, column } = positionAt(text, Math.min(offset, text.length));
    return { line: line + firstLine - 1, column: Math.max(1, column - (moved.get(line) ?? 0)) };
  };
  const findings: Finding[] = [...document.errors, ...document.warnings].map((problem) => ({
    ...at(openingQuote(text, problem) ?? problem.pos[0]),
    code: 'invalid-yaml',
    message: `this is not valid YAML: ${lowerFirst(problem.message)}`,
    remedy: remedyForYaml(problem),
  }));

  const keyOffset = (path: readonly PropertyKey[], key: PropertyKey): number | undefined => {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    if (!isMap(map)) return undefined;
    const pair = map.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
    );
    return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  };

  return {
    data: findings.length > 0 ? undefined : toData(document, findings, at),
    findings,
    positionOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (hasRange(node)) return at(node.range[0]);
        const offset = keyOffset(path.slice(0, length - 1), path[length - 1] ?? '');
        if (offset !== undefined) return at(offset);
      }
      return { line: firstLine, column: 1 };
    },
    positionOfKey(path, key) {
      const offset = keyOffset(path, key);
      return offset === undefined ? this.positionOf(path) : at(offset);
    },
    keys: () =>
      isMap(document.contents)
        ? document.contents.items.flatMap(({ key }) => keyWords(document, key, at))
        : [],
  };
}

function toData(
  document: ReturnType<typeof parseDocument>,
  findings: Finding[],
  at: (offset: number) => Position,
): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    findings.push({
      ...at(aliasOffset(document)),
      code: 'invalid-yaml',
      message: `this YAML cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      remedy: 'Write the values out instead of using anchors (`&`) and aliases (`*`).',
    });
    return undefined;
  }
}

function keyWords(
  document: ReturnType<typeof parseDocument>,
  key: unknown,
  at: (offset: number) => Position,
): KeyWord[] {
  if (!isNode(key)) return [];
  const place = at(key.range?.[0] ?? 0);
  if (isScalar(key)) return [{ ...place, word: String(key.value), isWholeKey: true }];
  const words: KeyWord[] = [];
  const add = (scalar: Scalar): void => {
    words.push({ ...place, word: String(scalar.value), isWholeKey: false });
  };
  visit(key, {
    Scalar: (_, scalar) => add(scalar),
    Alias: (_, alias) => {
      const named = alias.resolve(document);
      if (named) visit(named, { Scalar: (__, scalar) => add(scalar) });
    },
  });
  return words;
}

/** Where the first alias is; nothing else makes valid YAML unreadable. */
function aliasOffset(document: ReturnType<typeof parseDocument>): number {
  let offset = 0;
  visit(document, {
    Alias(_, alias) {
      offset = alias.range?.[0] ?? 0;
      return alias.resolve(document) ? undefined : visit.BREAK;
    },
  });
  return offset;
}

/** Whether a node of the YAML parser says where it is: its first offset, the end of its value, and its own. */
export function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && Array.isArray(Reflect.get(node, 'range'));
}

const NO_CLOSING_QUOTE = /^Missing closing (["'])quote/;

/** Where the unclosed quotation mark is; the parser names the end of the text instead. */
function openingQuote(
  text: string,
  { message, pos: [end] }: YAMLError | YAMLWarning,
): number | undefined {
  const mark = NO_CLOSING_QUOTE.exec(message)?.[1];
  return mark === undefined ? undefined : text.lastIndexOf(mark, end - 1);
}

function remedyForYaml({ code, message }: YAMLError | YAMLWarning): string {
  if (NO_CLOSING_QUOTE.test(message)) return 'Close the value with the same quotation mark.';
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'Keep one of the two keys.';
    case 'TAB_AS_INDENT':
      return 'Indent with spaces, not with tabs.';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return "Put quotation marks around a value that has a colon in it: title: 'Round two: a report'.";
    case 'TAG_RESOLVE_FAILED':
      return 'Remove the `!` tag: values are text, numbers, lists, true or false.';
    default:
      return 'Write one `key: value` per line; begin the lines of a list with `- `; put quotation marks around text that contains a colon, `#` or quotes.';
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** YAML in which a key may also be written in another way, if it is not written in its own. */
export function withOtherKey(yaml: YamlData, key: string, other: string): YamlData {
  const { data } = yaml;
  if (typeof data !== 'object' || data === null) return yaml;
  if (!Object.hasOwn(data, other) || Object.hasOwn(data, key)) return yaml;
  const { [other]: value, ...rest } = data as Record<string, unknown>;
  const asWritten = (path: readonly PropertyKey[]) =>
    path[0] === key ? [other, ...path.slice(1)] : path;
  return {
    ...yaml,
    data: { ...rest, [key]: value },
    positionOf: (path) => yaml.positionOf(asWritten(path)),
    positionOfKey: (path, name) => yaml.positionOfKey(asWritten(path), name),
  };
}
