import { SKIP, visit } from 'unist-util-visit';
import type { Finding, Position } from '@/lib/checking/problem';
import { FOCUS, type Focus } from '@/lib/media/focus';
import { referenceFault } from '@/lib/media/reference';
import { readTitle } from '@/lib/media/title';
import type { PictureWords } from '@/lib/media/words';
import { isEmbed } from './embeds';
import { literalProps } from './literal-props';
import { findingAt, isJsxElement, type JsxElement, type Nodes, placeOf, type Root } from './nodes';

/** A picture in a text, as the editor wrote it. */
export interface PictureReference extends PictureWords, Position {
  src: string;
  focus?: Focus | undefined;
  role: 'text' | 'still';
}

type WrittenPicture = Omit<PictureReference, 'role' | keyof Position>;

type Image = Extract<Nodes, { type: 'image' }>;

const MIN_IN_GALLERY = 2;
const MAX_IN_GALLERY = 12;

const ALONE = 'Put it on a line of its own, with an empty line before and after.';

/** The pictures of a text, in its order: those of Markdown, `<Figure>`, and the stills of `<Embed>`. */
export function picturesOf(tree: Root): PictureReference[] {
  const found: PictureReference[] = [];
  visit(tree, (node) => {
    if (node.type === 'image') {
      found.push({ ...placeOf(node), role: 'text', ...propsOfImage(node) });
    } else if (isFigure(node)) {
      found.push({ ...placeOf(node), role: 'text', ...propsOfFigure(node) });
    } else if (isEmbed(node)) {
      const { image } = literalProps(node);
      // The title says what it shows.
      if (typeof image === 'string') {
        found.push({ ...placeOf(node), role: 'still', src: image.trim(), decorative: true });
      }
    }
  });
  return found;
}

/** What is wrong with a Markdown picture. */
export function checkImage(node: Nodes, ancestors: readonly Nodes[]): Finding[] {
  if (node.type !== 'image') {
    return [
      findingAt(
        node,
        'picture-place',
        'the address of this picture stands somewhere else',
        'Write ![What it shows](./name.jpg "Caption. Photo: A. Name") with the file in it.',
      ),
    ];
  }
  const parent = ancestors.at(-1);
  const outer = ancestors.at(-2);
  const isAlone =
    parent?.type === 'paragraph' &&
    parent.children.every(isPictureOrBlank) &&
    (outer?.type === 'root' || (outer && isJsxElement(outer) && outer.name === 'Gallery'));
  const findings = isAlone
    ? []
    : [findingAt(node, 'picture-place', 'this picture stands in the middle of other text', ALONE)];
  const fault = referenceFault(node.url);
  return fault
    ? [...findings, findingAt(node, 'picture-reference', fault.message, fault.remedy)]
    : findings;
}

/** What is wrong with a `<Figure>`, or the still of an `<Embed>`, besides its attributes and its place. */
export function checkPicture(node: JsxElement, name: string): Finding[] {
  const findings: Finding[] = [];
  if (node.children.length > 0) {
    findings.push(
      findingAt(
        node,
        'element-with-words',
        `\`<${name}>\` has something between its tags`,
        name === 'Figure'
          ? 'Write <Figure … />; the words under the picture are caption="…".'
          : `Write <${name} … />; what it is called is title="…".`,
      ),
    );
  }
  const { src, image } = literalProps(node);
  const file = name === 'Figure' ? src : image;
  const fault = typeof file === 'string' ? referenceFault(file) : undefined;
  if (fault) findings.push(findingAt(node, 'picture-reference', fault.message, fault.remedy));
  return findings;
}

/** What is wrong with the contents of a `<Gallery>`. */
export function checkGallery(node: JsxElement): Finding[] {
  const parts = partsOf(node);
  const strangers = parts.filter((part) => !isPicture(part));
  const findings = strangers.map((part) =>
    findingAt(
      part,
      'picture-place',
      '`<Gallery>` holds something that is not a picture',
      'Leave only <Figure … /> or ![…](…) in it, each on a line of its own.',
    ),
  );
  const count = parts.length - strangers.length;
  if (count < MIN_IN_GALLERY || count > MAX_IN_GALLERY) {
    findings.push(
      findingAt(
        node,
        'picture-place',
        `\`<Gallery>\` holds ${count} ${count === 1 ? 'picture' : 'pictures'}`,
        count < MIN_IN_GALLERY
          ? 'One picture is a <Figure … />; put two or more into a gallery.'
          : `Make two galleries of it: one holds ${MAX_IN_GALLERY} at most.`,
      ),
    );
  }
  return findings;
}

/**
 * Turns each Markdown picture into a `<Figure>`, and gives each picture its number in the text, from 1, as the
 * attribute `number`, and in a gallery the attribute `inGallery`: pictures are in pairs (`half`), and the first of an
 * odd number has a row to itself (`row`).
 */
export function remarkPictures() {
  return (tree: Root): void => {
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      const parts = paragraph.children.filter((child) => !isBlank(child));
      if (!parent || index === undefined || !parts.some((part) => part.type === 'image')) return;
      const figures = parts.map((part) =>
        part.type === 'image' ? figureOf(part) : { ...part, type: 'mdxJsxFlowElement' },
      );
      parent.children.splice(index, 1, ...(figures as typeof parent.children));
      return [SKIP, index + figures.length];
    });
    let number = 0;
    visit(tree, (node, _, parent) => {
      if (!isFigure(node)) return;
      number++;
      node.attributes.push({ type: 'mdxJsxAttribute', name: 'number', value: String(number) });
      if (parent && isJsxElement(parent) && parent.name === 'Gallery') {
        const figures = (parent.children as Nodes[]).filter(isFigure);
        const value = figures.length % 2 === 1 && node === figures[0] ? 'row' : 'half';
        node.attributes.push({ type: 'mdxJsxAttribute', name: 'inGallery', value });
      }
    });
  };
}

function figureOf(image: Image) {
  const { src, ...words } = propsOfImage(image);
  const attributes = Object.entries({ src, ...words }).flatMap(([name, value]) =>
    typeof value === 'string' ? [{ type: 'mdxJsxAttribute', name, value }] : [],
  );
  return { type: 'mdxJsxFlowElement', name: 'Figure', attributes, children: [] };
}

function propsOfImage({ url, alt, title }: Image): WrittenPicture {
  const { caption, credit } = readTitle(title);
  return { src: url, alt: alt?.trim() || undefined, caption, credit };
}

function propsOfFigure(node: JsxElement): WrittenPicture {
  const { src, alt, caption, credit, focus, decorative } = literalProps(node);
  const text = (value: unknown) => (typeof value === 'string' ? value.trim() : undefined);
  return {
    src: text(src) ?? '',
    alt: text(alt),
    caption: text(caption),
    credit: text(credit),
    focus: FOCUS.find((one) => one === focus),
    decorative: decorative === true,
  };
}

/** The contents of an element, without the paragraphs around them, comments and line ends. */
function partsOf(node: JsxElement): Nodes[] {
  return (node.children as Nodes[])
    .flatMap((child) => (child.type === 'paragraph' ? (child.children as Nodes[]) : [child]))
    .filter((child) => !isBlank(child));
}

function isFigure(node: Nodes): node is JsxElement {
  return isJsxElement(node) && node.name === 'Figure';
}

function isPicture(node: Nodes): boolean {
  return node.type === 'image' || isFigure(node);
}

function isBlank(node: Nodes): boolean {
  return (
    (node.type === 'text' && node.value.trim() === '') ||
    node.type === 'mdxFlowExpression' ||
    node.type === 'mdxTextExpression' ||
    node.type === 'break'
  );
}

function isPictureOrBlank(node: Nodes): boolean {
  return isPicture(node) || isBlank(node);
}
