import { EXIT, visit } from 'unist-util-visit';
import { listed } from '@/lib/checking/listed';
import { type Finding, MAX_LISTED, type Position, positionAt } from '@/lib/checking/problem';
import { westernDigits } from '@/lib/dates/western-digits';
import { excerpt, findingAt, type Nodes, placeOf, type Root, shorten, textOf } from './nodes';

/** Every warning is about one of these. Most texts have some, but looking for them is quick. */
const SUSPECT =
  /\||\[\^|\*\*|[•◦▪‣●]|\s[*_](?![\w*])|(?<![\w*])[*_]\s|^#|\[\[|\[\/?(?:caption|gallery|embed|youtube|video|audio|playlist)\b|^:::|^[ \t>]*(?!\d)\p{Nd}+[.)-]\s/mu;

/**
 * Warnings where a text can be read, but readers do not see what the author meant: cells that a table leaves out, notes
 * without marks, marks that readers see as such, bullets that do not make a list.
 *
 * @param source the text that the tree was parsed from
 */
export function bodyWarnings(tree: Root, source: string): Finding[] {
  if (!SUSPECT.test(source)) return [];
  const findings: Finding[] = [];
  const notes = new Map<string, Nodes>();
  const marks = new Set<string>();
  visit(tree, (node) => {
    // Stop early: finding the place of each takes time, and no more are listed.
    if (findings.length > MAX_LISTED) return EXIT;
    switch (node.type) {
      case 'table':
        findings.push(...cellsBeyondHead(node, source));
        break;
      case 'footnoteDefinition':
        notes.set(node.identifier, node);
        break;
      case 'footnoteReference':
        marks.add(node.identifier);
        break;
      case 'text':
        findings.push(...marksThatStay(node, source));
        break;
      case 'heading':
        findings.push(...emptyHeading(node));
        break;
      case 'paragraph':
        findings.push(
          ...bullets(node, source),
          ...numbersInOtherDigits(node, source),
          ...marksOfOthers(node, source),
        );
        break;
    }
    return undefined;
  });
  if (findings.length > MAX_LISTED) return findings;
  for (const [name, note] of notes) {
    if (marks.has(name)) continue;
    findings.push(
      findingAt(
        note,
        'footnote',
        `readers do not see this note, because it has no mark in the text: \`${excerpt(note, source)}\``,
        `Write [^${name}] after the words that it belongs to.`,
      ),
    );
  }
  return findings;
}

function cellsBeyondHead(table: Extract<Nodes, { type: 'table' }>, source: string): Finding[] {
  const [head, ...rows] = table.children;
  const columns = head?.children.length ?? 0;
  return rows.flatMap((row) => {
    const cell = row.children[columns];
    if (!cell) return [];
    return findingAt(
      cell,
      'extra-cell',
      `readers do not see this cell, because the head of the table has ${columns} ${columns === 1 ? 'column' : 'columns'}: \`${excerpt(cell, source)}\``,
      'Give the head as many columns, or write \\| for a | inside a cell, even in code.',
    );
  });
}

/**
 * Words between two asterisks or underscores, one of which has a space on its inner side; but not a product
 * (`2 * 3 * 4`), or a mark that stands alone (`from 5 euros*`).
 */
const LOOSE_STRESS =
  /(?<![\\\p{L}\p{N}*_])(?<!\d\s)([*_])(?![*_])(?:(?=[\p{L}\p{N}\p{P}])[^*_]{1,200}\s|\s(?!\d)[^*_]{0,200}[\p{L}\p{N}\p{P}])\1(?![\p{L}\p{N}*_])/gu;

/** Asterisks and underscores that were meant to stress words, but do not. */
function looseStress(written: string, at: (index: number) => Position): Finding[] {
  return [...written.matchAll(LOOSE_STRESS)].map(({ index, 0: whole, 1: mark = '*' }) => ({
    ...at(index),
    code: 'plain-asterisks',
    message: `readers see these ${mark === '*' ? 'asterisks' : 'underscores'}: \`${shorten(whole)}\``,
    remedy: `Stressed words have no space next to their ${mark === '*' ? 'asterisks' : 'underscores'}: ${mark}words${mark}. To print them, write \\${mark}.`,
  }));
}

/** Marks of footnotes that do not exist, and of words that were meant to be bold. */
function marksThatStay(node: Extract<Nodes, { type: 'text' }>, source: string): Finding[] {
  if (!/\[\^|[*_]/.test(node.value)) return [];
  const from = node.position?.start.offset ?? 0;
  const written = source.slice(from, node.position?.end.offset);
  const found = looseStress(written, (index) => positionAt(source, from + index));
  for (const { index, 0: mark, 1: name } of written.matchAll(
    /(?<!\\)(?:\[\^([^\]\s]+)\]|\*\*+)/g,
  )) {
    if (found.length > MAX_LISTED) break;
    found.push({
      ...positionAt(source, from + index),
      ...(name === undefined
        ? {
            code: 'plain-asterisks',
            message: `readers see these asterisks: \`${shorten(written.slice(index))}\``,
            remedy: `Bold words have no space next to their asterisks: **words**. To print them, write ${mark.replaceAll('*', '\\*')}.`,
          }
        : {
            code: 'footnote',
            message: `readers see \`${mark}\`, because there is no such note`,
            remedy: `Write the note on a line of its own: ${mark}: followed by its words.`,
          }),
    });
  }
  return found;
}

/** A heading without words, which would be a gap for readers, and an empty heading for those who listen. */
function emptyHeading(node: Extract<Nodes, { type: 'heading' }>): Finding[] {
  if (textOf(node).trim() !== '') return [];
  return [
    findingAt(
      node,
      'empty-heading',
      'readers do not see this heading, because it has no words',
      'Write its words after the `#`, or remove the line.',
    ),
  ];
}

/** Marks that have a meaning in other systems, each with what to write here. */
const MARKS_OF_OTHERS: readonly [mark: RegExp, remedy: (match: string) => string][] = [
  [
    /^#{2,4}[^\s#\d].*$/m,
    (line) => `Put a space after the last #: \`${shorten(line.replace(/^(#+)/, '$1 '))}\`.`,
  ],
  [
    /\[\/?(?:caption|gallery|playlist)\b[^\]\n]{0,300}\](?!\()/,
    () =>
      'Remove it, and write ![What it shows](./name.jpg "Caption. Photo: A. Name") or <Gallery>.',
  ],
  [
    /\[\/?(?:embed|youtube|video|audio)\b[^\]\n]{0,300}\](?!\()/,
    () => 'Write <Embed url="https://…" title="…" />.',
  ],
  [/\[\[[^\]\n]{1,200}\]\]/, () => 'Write a link as [its words](/articles/…).'],
  [/^:::.*$/m, () => 'Use <Note>, <Facts> or another story component.'],
];

/** The marks of other systems (WordPress, wikis, Markdown of other kinds) that readers see as they are. */
function marksOfOthers(node: Extract<Nodes, { type: 'paragraph' }>, source: string): Finding[] {
  const from = node.position?.start.offset ?? 0;
  const written = withoutCode(node, source);
  return MARKS_OF_OTHERS.flatMap(([mark, remedy]) => {
    const match = mark.exec(written);
    if (!match || written[match.index - 1] === '\\') return [];
    return [
      {
        ...positionAt(source, from + match.index),
        code: 'plain-marks' as const,
        message: `readers see \`${shorten(match[0])}\`, which does nothing here`,
        remedy: remedy(match[0]),
      },
    ];
  });
}

/** The text of a paragraph as it is written, with its code replaced by spaces. */
function withoutCode(node: Extract<Nodes, { type: 'paragraph' }>, source: string): string {
  let at = node.position?.start.offset ?? 0;
  const pieces: string[] = [];
  visit(node, 'inlineCode', ({ position }) => {
    const { start, end } = position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    pieces.push(source.slice(at, start.offset), ' '.repeat(end.offset - start.offset));
    at = end.offset;
  });
  return [...pieces, source.slice(at, node.position?.end.offset)].join('');
}

/** Numbers that Markdown does not accept in a list. */
const OTHER_NUMBER = /^([ \t>]*)((?!\d)\p{Nd}+)[.)-][ \t]+(.*)$/u;

/** A list with numbers in the digits of another script, which Markdown runs together into one paragraph. */
function numbersInOtherDigits(
  node: Extract<Nodes, { type: 'paragraph' }>,
  source: string,
): Finding[] {
  const from = node.position?.start.offset ?? 0;
  const lines = source.slice(from, node.position?.end.offset).split('\n');
  const items = lines.flatMap((line) => {
    const [, , number = '', item] = OTHER_NUMBER.exec(line) ?? [];
    return item === undefined ? [] : `\`${westernDigits(number)}. ${shorten(item)}\``;
  });
  // A single one may be a sentence that begins with a number.
  if (items.length < 2) return [];
  return [
    findingAt(
      node,
      'bullets',
      'this does not make a list: Markdown reads numbers in other digits as text',
      `Number them with 1, 2, 3: ${listed(items)}.`,
    ),
  ];
}

const BULLET = /^([ \t>]*)([•◦▪‣●])([ \t]*)(.*)$/;

/** Text that would mean something else at the beginning of a list item. */
const BEGINS_BLOCK = /^(?:[-+*#>|=~`:<{[]|\d+[.)](?:\s|$)|$)/;

/** Turns the lines into the list they were meant to be, unless an item would become more than its words. */
function listFix(lines: readonly string[], line: number, column: number): Pick<Finding, 'fix'> {
  const edits = lines.flatMap((text, at) => {
    const [, before = '', mark, space = '', item = ''] = BULLET.exec(text) ?? [];
    if (mark === undefined) return [];
    const begins = (at === 0 ? column : 1) + before.length;
    return [{ line: line + at, column: begins, was: mark + space, text: '- ', item }];
  });
  if (edits.some(({ item }) => BEGINS_BLOCK.test(item))) return {};
  return { fix: { change: 'text', edits: edits.map(({ item: _, ...edit }) => edit) } };
}

/** Bullets as word processors write them, which Markdown runs together into one paragraph. */
function bullets(node: Extract<Nodes, { type: 'paragraph' }>, source: string): Finding[] {
  const from = node.position?.start.offset ?? 0;
  const lines = source.slice(from, node.position?.end.offset).split('\n');
  const items = lines.flatMap((line) => BULLET.exec(line)?.[4] ?? []);
  if (items.length === 0) return [];
  const written = items.map((item) => `\`- ${shorten(item)}\``);
  const at = lines.findIndex((line) => BULLET.test(line));
  const { line, column } = placeOf(node);
  return [
    {
      line: line + at,
      column: at === 0 ? column : (lines[at]?.search(/[•◦▪‣●]/) ?? 0) + 1,
      code: 'bullets',
      message: `this does not make a list: ${items.length === 1 ? 'the line begins' : `${items.length} lines begin`} with a bullet character`,
      remedy: `Write each on a line of its own: ${listed(written)}.`,
      ...listFix(lines, line, column),
    },
  ];
}
