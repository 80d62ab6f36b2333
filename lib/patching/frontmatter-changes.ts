import { isDeepStrictEqual } from 'node:util';
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { FixedValue, Path, Value } from '@/lib/checking/fix';
import { hasRange, splitFrontmatter } from '@/lib/content/frontmatter';
import { type PlainYaml, plainYaml } from '@/lib/content/plain-yaml';
import type { Change, Range } from './patch';

/** Thrown for a change that would lose something, or might. Nothing has been changed. */
export class PatchRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'PatchRefused';
  }
}

/** A stretch of YAML inside a file. */
interface Yaml extends Range {
  /** As the site reads it: see `plainYaml`. */
  document: ReturnType<typeof parseDocument<ParsedNode>>;
  /** The offset in the file of an offset in the document. */
  inFile(offset: number): number;
}

/**
 * Sets a value. It replaces the one that is there, in the same kind of quotation marks; without one, a line is added
 * below all the others.
 *
 * @param text a whole file, as `FileText.text`
 * @param at one key, or the path of a value that exists
 * @throws PatchRefused
 */
export function setValue(text: string, at: Path, value: FixedValue): Change {
  const yaml = yamlOf(text);
  const node = yaml.document.getIn(at, true);
  const change =
    node === undefined
      ? addedKey(yaml, text, at, typeof value === 'object' ? writtenList(value) : written(value))
      : replaced(yaml, text, node, value);
  return certain(text, change, (data) => putIn(data, at, value));
}

/**
 * Renames a key.
 *
 * @param at the path of the key
 * @throws PatchRefused also when a key of that name exists already
 */
export function renameKey(text: string, at: Path, name: string): Change {
  const { document, inFile } = yamlOf(text);
  const key = at.at(-1);
  const map = at.length === 1 ? document.contents : document.getIn(at.slice(0, -1), true);
  const pair = isMap(map)
    ? map.items.find((one) => isScalar(one.key) && one.key.value === key)
    : undefined;
  const node: unknown = pair?.key;
  if (!isMap(map) || !isScalar(node) || !node.range) throw new PatchRefused('there is no such key');
  if (map.has(name)) throw new PatchRefused(`there is a key \`${name}\` already`);
  const change = {
    from: inFile(node.range[0]),
    to: inFile(node.range[1]),
    text: written(name, undefined, map.flow === true),
  };
  return certain(text, change, (data) => renamedIn(data, at, name));
}

/**
 * Adds a value to a list, which is made if there is none.
 *
 * @param key of the list
 * @throws PatchRefused
 */
export function addToList(text: string, key: string, value: Value): Change {
  const yaml = yamlOf(text);
  const node = yaml.document.get(key, true);
  const change = isSeq(node)
    ? addedItem(yaml, text, node, value)
    : isNothing(node)
      ? newList(yaml, text, key, node, value)
      : undefined;
  if (!change) throw new PatchRefused(`\`${key}\` is not a list`);
  return certain(text, change, (data) => {
    const list = data[key] ?? [];
    if (!Array.isArray(list)) throw new PatchRefused(`\`${key}\` is not a list`);
    return { ...data, [key]: [...list, value] };
  });
}

/**
 * All values that are text, at any depth.
 *
 * @param text a whole file, as `FileText.text`
 * @throws PatchRefused
 */
export function textsOf(text: string): { path: Path; value: string }[] {
  const texts: { path: Path; value: string }[] = [];
  const visit = (data: unknown, path: Path): void => {
    if (typeof data === 'string') texts.push({ path, value: data });
    if (typeof data !== 'object' || data === null) return;
    for (const [key, inside] of Object.entries(data)) {
      visit(inside, [...path, Array.isArray(data) ? Number(key) : key]);
    }
  };
  visit(yamlOf(text).document.toJS(), []);
  return texts;
}

function yamlOf(text: string): Yaml {
  const isWhole = !text.startsWith('---');
  const from = isWhole ? 0 : text.indexOf('\n') + 1;
  const split = isWhole ? undefined : splitFrontmatter(text);
  if (split && 'message' in split) throw new PatchRefused(split.message);
  const source = split ? split.yaml : text;
  const plain = plainYaml(source);
  const document = parseDocument<ParsedNode>(plain.text, {
    prettyErrors: false,
    logLevel: 'error',
  });
  const [fault] = document.errors;
  if (fault) throw new PatchRefused(`this is not valid YAML: ${fault.message}`);
  return { from, to: from + source.length, document, inFile: placesInFile(plain, from) };
}

/** The offset in the file: spaces that were put before some lines are not in the file. */
function placesInFile({ text, moved }: PlainYaml, from: number): Yaml['inFile'] {
  if (moved.size === 0) return (offset) => from + offset;
  const put: { at: number; by: number }[] = [];
  let at = 0;
  text.split('\n').forEach((line, index) => {
    const by = moved.get(index + 1);
    if (by !== undefined) put.push({ at, by });
    at += line.length + 1;
  });
  return (offset) =>
    put.reduce(
      (place, one) => place - Math.max(0, Math.min(offset - one.at, one.by)),
      from + offset,
    );
}

const ON_ONE_LINE = {
  lineWidth: 0,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  flowCollectionPadding: false,
};

/** The source of a scalar, alone or as an item of a flow list. */
function written(value: Value, type?: Scalar['type'], inFlow = false): string {
  const scalar = new Scalar(value);
  if (typeof value === 'string' && value.includes('\n')) scalar.type = 'QUOTE_DOUBLE';
  else if (type && type !== 'BLOCK_FOLDED' && type !== 'BLOCK_LITERAL') scalar.type = type;
  const list = new Document([scalar], { version: '1.2' });
  if (isSeq(list.contents)) list.contents.flow = inFlow;
  const source = list.toString(ON_ONE_LINE).trimEnd();
  return inFlow ? source.slice(1, -1) : source.replace(/^- /, '');
}

function writtenList(values: readonly Value[]): string {
  return `[${values.map((value) => written(value, undefined, true)).join(', ')}]`;
}

function replaced(
  { inFile, document }: Yaml,
  text: string,
  node: unknown,
  value: FixedValue,
): Change {
  if (!isScalar(node) || !node.range) throw new PatchRefused('only a single value can be replaced');
  const range = { from: inFile(node.range[0]), to: inFile(node.range[1]) };
  const source =
    typeof value === 'object'
      ? writtenList(value)
      : written(value, node.type, isInFlow(document, node));
  // A block scalar includes the end of its last line.
  const end = text.slice(range.from, range.to).endsWith('\n') ? '\n' : '';
  const space = range.from === range.to ? ' ' : '';
  return { ...range, text: space + source + end };
}

/** Whether a scalar is inside brackets. */
function isInFlow(document: Yaml['document'], scalar: Scalar): boolean {
  const holds = (node: unknown, inFlow: boolean): boolean => {
    if (node === scalar) return inFlow;
    if (isSeq(node)) return node.items.some((item) => holds(item, inFlow || node.flow === true));
    if (isMap(node))
      return node.items.some(({ value }) => holds(value, inFlow || node.flow === true));
    return false;
  };
  return holds(document.contents, false);
}

function isNothing(node: unknown): node is Scalar<null> | undefined {
  return node === undefined || (isScalar(node) && node.value === null);
}

function addedKey({ from, to, document }: Yaml, text: string, path: Path, source: string): Change {
  const [key] = path;
  const { contents } = document;
  if (path.length !== 1 || typeof key !== 'string')
    throw new PatchRefused('there is no such value');
  if (
    contents !== null &&
    !isNothing(contents) &&
    !(isMap(contents) && !(contents as YAMLMap).flow)
  ) {
    throw new PatchRefused('the frontmatter is not lines of `key: value`');
  }
  const line = `${written(key)}: ${source}`;
  const follows = to === from || text[to - 1] === '\n';
  return { from: to, to, text: follows ? `${line}\n` : `\n${line}` };
}

function newList(
  yaml: Yaml,
  text: string,
  key: string,
  node: Scalar<null> | undefined,
  value: Value,
): Change {
  const source = writtenList([value]);
  if (!node?.range) return addedKey(yaml, text, [key], source);
  const [from, to] = [yaml.inFile(node.range[0]), yaml.inFile(node.range[1])];
  return { from, to, text: from === to ? ` ${source}` : source };
}

function addedItem({ inFile }: Yaml, text: string, list: YAMLSeq, value: Value): Change {
  const last = list.items.at(-1);
  const end = hasRange(last) ? inFile(last.range[1]) : undefined;
  if (list.flow) {
    if (!list.range) throw new PatchRefused('the list has no place');
    const at = end ?? inFile(list.range[0]) + 1;
    const item = written(value, undefined, true);
    return { from: at, to: at, text: end === undefined ? item : `, ${item}` };
  }
  if (end === undefined || !list.range) throw new PatchRefused('the list has no place');
  const begins = inFile(list.range[0]);
  const indent = ' '.repeat(begins - (text.lastIndexOf('\n', begins - 1) + 1));
  const lineEnd = text[end - 1] === '\n' ? end - 1 : text.indexOf('\n', end);
  const at = lineEnd === -1 ? text.length : lineEnd;
  return { from: at, to: at, text: `\n${indent}- ${written(value)}` };
}

type Data = Record<string, unknown>;

/**
 * The change, if it changes nothing but what is meant. This has to be checked, because YAML has forms (anchors, tags,
 * continued lines) whose meaning depends on text elsewhere.
 */
function certain(text: string, change: Change, meant: (data: Data) => Data): Change {
  const before: Data = yamlOf(text).document.toJS() ?? {};
  const after = text.slice(0, change.from) + change.text + text.slice(change.to);
  const found: unknown = yamlOf(after).document.toJS();
  if (!isDeepStrictEqual(found, meant(before)))
    throw new PatchRefused('other values would change with it');
  return change;
}

function renamedIn(data: Data, [key, ...rest]: Path, name: string): Data {
  if (key === undefined) throw new PatchRefused('there is no such key');
  if (rest.length === 0) {
    const { [key]: value, ...others } = data;
    return { ...others, [name]: value };
  }
  const inside = Reflect.get(data, key);
  const copy: Data | unknown[] = Array.isArray(data) ? [...data] : { ...data };
  Reflect.set(copy, key, renamedIn((inside ?? {}) as Data, rest, name));
  return copy as Data;
}

function putIn(data: Data, [key, ...rest]: Path, value: FixedValue): Data {
  if (key === undefined) throw new PatchRefused('there is no such value');
  const copy: Data | unknown[] = Array.isArray(data) ? [...data] : { ...data };
  const inside = Reflect.get(copy, key);
  const next = rest.length === 0 ? value : putIn((inside ?? {}) as Data, rest, value);
  Reflect.set(copy, key, next);
  return copy as Data;
}
