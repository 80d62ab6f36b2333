import type { Finding, Position } from '@/lib/checking/problem';
import { isComment } from './code-comments';
import { isElementName } from './elements';
import { checkFile, checkGallery } from './images';
import { findingAt, isJsxElement, type JsxElement, type Nodes, placeOf, textOf } from './nodes';
import { contentsInWords, contentsRemedy, storyContents } from './story-contents';
import { isStoryName, type StoryName } from './vocabulary';

/**
 * Checks what a story component holds: anything that does not belong there, and anything missing.
 */
export function checkContents(node: JsxElement, name: StoryName): Finding[] {
  const contents = storyContents[name];
  if (contents.hold === 'text') return contents.mayBeEmpty ? [] : emptiness(node, name);
  if (contents.hold === 'nothing') {
    return [...holdsNothing(node, name), ...checkFile(node, name)];
  }
  if (contents.hold === 'pictures') return checkGallery(node);
  const parts = partsOf(node);
  if (parts.length === 0) {
    return [
      findingAt(
        node,
        'empty-component',
        `\`<${name}>\` is empty: it ${contentsInWords(name)}`,
        contentsRemedy(name),
      ),
    ];
  }
  const refuse = (part: Nodes, what: string): Finding => ({
    ...placeOfWords(part),
    code: 'component-contents',
    message: `\`<${name}>\` ${contentsInWords(name)}, and this is ${what}`,
    remedy: contentsRemedy(name),
  });
  switch (contents.hold) {
    case 'list':
    case 'table': {
      const first = parts.find(({ type }) => type === contents.hold);
      return parts.flatMap((part) => {
        if (part === first || isReported(part)) return [];
        return refuse(part, part.type === contents.hold ? `another ${part.type}` : kindOf(part));
      });
    }
    case 'components':
      return parts.flatMap((part) => {
        const isRight = isJsxElement(part) && contents.of.some((name) => name === part.name);
        return isRight || isReported(part) ? [] : refuse(part, kindOf(part));
      });
    case 'questions':
      return questionFindings(parts, refuse);
  }
}

/** Where the words go that people write between the tags of what holds nothing. */
const WORDS_OF: { readonly [Name in StoryName]?: string } = {
  Figure: 'the words under the picture are caption="…"',
  Embed: 'what it is called is title="…"',
};

function holdsNothing(node: JsxElement, name: StoryName): Finding[] {
  if (node.children.length === 0) return [];
  const words = WORDS_OF[name];
  const remedy = words ? `Write <${name} … />; ${words}.` : contentsRemedy(name);
  return [
    findingAt(node, 'element-with-words', `\`<${name}>\` has something between its tags`, remedy),
  ];
}

function questionFindings(
  parts: readonly Nodes[],
  refuse: (part: Nodes, what: string) => Finding,
): Finding[] {
  return parts.flatMap((part, index) => {
    const before = parts[index - 1];
    const next = parts[index + 1];
    if (part.type !== 'heading') {
      return before || isReported(part)
        ? []
        : refuse(part, `${kindOf(part)} before the first question`);
    }
    if (part.depth !== 3) return refuse(part, `a heading of level ${part.depth}`);
    return !next || next.type === 'heading' ? refuse(part, 'a question without an answer') : [];
  });
}

function emptiness(node: JsxElement, name: StoryName): Finding[] {
  if (textOf(node).trim() !== '') return [];
  return [findingAt(node, 'empty-component', `\`<${name}>\` has no words`, contentsRemedy(name))];
}

/**
 * What an element holds, without comments and white space. Tags on a line of their own are in a
 * paragraph until the compiler takes them out of it, so each of the paragraph's children counts by
 * itself.
 */
function partsOf(node: JsxElement): Nodes[] {
  const children: readonly Nodes[] = node.children;
  return children
    .flatMap((child): readonly Nodes[] =>
      child.type === 'paragraph' &&
      child.children.some((one) => isJsxElement(one) && isStoryName(one.name ?? ''))
        ? child.children
        : [child],
    )
    .filter((part) => !isNothing(part));
}

function isNothing(node: Nodes): boolean {
  switch (node.type) {
    case 'text':
      return node.value.trim() === '';
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isComment(node.value);
    case 'definition':
    case 'footnoteDefinition':
      return true;
    default:
      return false;
  }
}

/** Whether the dialect itself already reports that this is not allowed anywhere. */
function isReported(node: Nodes): boolean {
  if (isJsxElement(node)) {
    const name = node.name ?? '';
    return !isStoryName(name) && !isElementName(name);
  }
  return ['mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm'].includes(node.type);
}

const KINDS: { readonly [Type in Nodes['type']]?: string } = {
  blockquote: 'a quotation',
  code: 'code',
  heading: 'a heading',
  list: 'a list',
  paragraph: 'a paragraph',
  table: 'a table',
  thematicBreak: 'a break',
};

/** What something is, in words that follow "this is". */
function kindOf(node: Nodes): string {
  if (isJsxElement(node)) return `\`<${node.name}>\``;
  return KINDS[node.type] ?? 'text';
}

/** Where the words of a node begin: a text after a tag begins with the end of the tag's line. */
function placeOfWords(node: Nodes): Position {
  const place = placeOf(node);
  const [blank = ''] = node.type === 'text' ? (/^\s*/.exec(node.value) ?? []) : [];
  const lines = blank.split('\n');
  return lines.length === 1
    ? { line: place.line, column: place.column + blank.length }
    : { line: place.line + lines.length - 1, column: 1 };
}
