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
import type { Path } from '@/lib/checking/fix';
import { type Finding, type Position, positionAt } from '@/lib/checking/problem';
import { plainYaml } from './plain-yaml';
import { readTyped, type TypedText, unseenInYaml } from './typed-text';

/** The parsed data of a YAML text, with the place of every key in the file. */
export interface YamlData {
  data: unknown;
  /** Where the value at a path is; if it is absent, where the nearest key above it is. */
  positionOf(path: readonly PropertyKey[]): Position;
  /** The path in the file, where keys may have other names. */
  pathInFile(path: Path): Path;
  /** A value that is neither a list nor a map, as it is written: `1.10`. */
  sourceOf(path: readonly PropertyKey[]): string | undefined;
  /** Where a key itself is. */
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

/** To everybody but YAML, a no-break space is white space. */
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
    warnings: saidOnce(ofYaml, typed.warnings),
    bodyLine: end + 2,
  };
}

/** Warnings that a file gets only once, for either part; their fixes are those of both parts. */
function saidOnce(ofYaml: readonly Finding[], ofBody: readonly Finding[]): Finding[] {
  const isSaid = ({ code }: Finding) => ofYaml.some((one) => one.code === code);
  const again = ofBody.filter(isSaid);
  const all = ofYaml.map((warning): Finding => {
    const edits = [warning, ...again.filter(({ code }) => code === warning.code)].flatMap(
      ({ fix }) => (fix?.change === 'text' ? fix.edits : []),
    );
    return edits.length === 0 ? warning : { ...warning, fix: { change: 'text', edits } };
  });
  return [...all, ...ofBody.filter((one) => !isSaid(one))];
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
    // Not with the parser's own LineCounter, which misses line ends inside text that it refuses.
    const { line, column } = positionAt(text, Math.min(offset, text.length));
    return { line: line + firstLine - 1, column: Math.max(1, column - (moved.get(line) ?? 0)) };
  };
  const found = [...document.errors, ...document.warnings].map(
    (problem): Finding => ({
      ...at(openingQuote(text, problem) ?? problem.pos[0]),
      code: 'invalid-yaml',
      message: `this is not valid YAML: ${lowerFirst(problem.message)}`,
      remedy: remedyForYaml(problem),
      ...quotedValue(written, firstLine, at(problem.pos[0]).line, problem),
    }),
  );
  // About `title: a: b: c` the parser says the same thing twice.
  const findings = found.filter(
    ({ line, message }, index) =>
      !found.slice(0, index).some((one) => one.line === line && one.message === message),
  );

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
    pathInFile: (path) => path,
    sourceOf(path) {
      const node = document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
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

/** Whether a node of the YAML parser says where it is: its first offset, the end of its value, and its own end. */
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

/** For each error of the parser, a key and the rest of its line, all of which is the text. */
const UNQUOTED: Readonly<Record<string, RegExp>> = {
  // A colon in a value that does not begin with a character of YAML's own.
  BLOCK_AS_IMPLICIT_KEY:
    /^(?<before>[ ]*(?:- )*[\w-]+:[ ]+)(?<value>[^\s"'[\]{}|>&*!%@`#,?-].*:(?: .*?)?)[ ]*$/,
  BAD_SCALAR_START: /^(?<before>[ ]*(?:- )*[\w-]+:[ ]+)(?<value>[@`].*?)[ ]*$/,
  // An apostrophe between single quotation marks.
  UNEXPECTED_TOKEN:
    /^(?<before>[ ]*(?:- )*[\w-]+:[ ]+)(?<value>'(?:[^'"\\]|(?<=\p{L})'(?=\p{L}))*')[ ]*$/u,
};

/** Puts quotation marks around a value that needs them, or replaces them, if it is all on one line. */
function quotedValue(
  text: string,
  firstLine: number,
  line: number,
  { code }: YAMLError | YAMLWarning,
): Pick<Finding, 'fix'> {
  const lines = text.split('\n');
  const written = lines[line - firstLine] ?? '';
  const goesOn = /^\s+\S/.test(lines[line - firstLine + 1] ?? '');
  const { before = '', value } = UNQUOTED[code]?.exec(written)?.groups ?? {};
  if (value === undefined || goesOn || / #/.test(value)) return {};
  const inside = code === 'UNEXPECTED_TOKEN' ? value.slice(1, -1) : value;
  const quoted = code === 'UNEXPECTED_TOKEN' ? `"${inside}"` : `'${inside.replaceAll("'", "''")}'`;
  const edit = { line, column: before.length + 1, was: value, text: quoted };
  return { fix: { change: 'text', edits: [edit] } };
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

/** YAML in which a key may have another name, if it is not there under its own. */
export function withOtherKey(yaml: YamlData, key: string, other: string): YamlData {
  const { data } = yaml;
  if (typeof data !== 'object' || data === null) return yaml;
  if (!Object.hasOwn(data, other) || Object.hasOwn(data, key)) return yaml;
  const { [other]: value, ...rest } = data as Record<string, unknown>;
  const asWritten = <Key extends PropertyKey>(path: readonly Key[]) =>
    path[0] === key ? [other as Key, ...path.slice(1)] : path;
  return {
    ...yaml,
    data: { ...rest, [key]: value },
    positionOf: (path) => yaml.positionOf(asWritten(path)),
    pathInFile: (path) => yaml.pathInFile(asWritten(path)),
    sourceOf: (path) => yaml.sourceOf(asWritten(path)),
    positionOfKey: (path, name) => yaml.positionOfKey(asWritten(path), name),
  };
}
