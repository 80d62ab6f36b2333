import { wcagContrast } from 'culori';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { LINES } from '@/lib/brand/accent';
import { PALETTE, SCHEMES } from '@/lib/brand/palette';
import { attributesOf } from './drawing-attributes';
import { Paints } from './drawing-paints';
import { childElements, drawnElements } from './drawn-elements';
import type { SvgFault } from './svg';

/** The name of a paper as a drawing that is part of its pages. */
export interface Nameplate {
  /** The value of the SVG attribute. */
  viewBox: string;
  /** The content of the `svg` element: only elements and attributes that are on the lists here. */
  shapes: string;
}

/** In bytes: it is part of every page. */
export const MOST_NAMEPLATE_BYTES = 20 * 1024;

/** In elements; one that is drawn several times counts each time. */
const MOST_DRAWN = 2000;

/** Elements that draw, and those that they refer to. None of them runs or loads anything, or depends on fonts. */
const ELEMENTS = new Set(
  `g defs symbol use path rect circle ellipse line polyline polygon linearGradient radialGradient stop
  clipPath`.split(/\s+/),
);

/** Elements that describe a drawing; the paper's name replaces them. */
const WORDS = new Set(['title', 'desc', 'metadata']);

const LETTERS = new Set(['text', 'tspan', 'textPath']);

/**
 * Makes a drawing fit to be part of a page: only listed elements and attributes, ids with a prefix of their own, and
 * black replaced by the colour of the text, so that it can be read on every screen.
 *
 * @param text of a file that `readSvg` accepts
 */
export function readNameplate(text: string): Nameplate | SvgFault {
  if (Buffer.byteLength(text) > MOST_NAMEPLATE_BYTES) return tooLarge(Buffer.byteLength(text));
  const tree: Root = fromXml(text);
  const root = tree.children.find((node): node is Element => node.type === 'element');
  const viewBox = root && viewBoxOf(root);
  if (!root || !viewBox) return NO_SIZE;
  if (drawnElements(root, MOST_DRAWN) > MOST_DRAWN) {
    return {
      message: `it draws more than ${MOST_DRAWN.toLocaleString('en')} shapes`,
      remedy: 'Join its shapes into a few paths.',
    };
  }
  const paints = new Paints(root);
  const fault = faultOf(root) ?? colourFault(paints);
  if (fault) return fault;
  const attributes = attributesOf(root, paints);
  // Shapes without a colour are black.
  const group = x('g', { fill: 'currentColor', ...attributes }, childrenOf(root, paints));
  return { viewBox, shapes: toXml(group, { closeEmptyElements: true, tightClose: true }) };
}

function faultOf(element: Element): SvgFault | undefined {
  for (const child of childElements(element)) {
    const name = localName(child.name);
    if (WORDS.has(name) || isOfProgram(child)) continue;
    if (LETTERS.has(name)) return TEXT;
    if (name === 'style') return STYLE_SHEET;
    if (!ELEMENTS.has(name)) {
      return {
        message: `it has \`<${child.name}>\` in it`,
        remedy:
          'Keep to shapes, gradients and clipping paths: expand effects and masks in the drawing program.',
      };
    }
    const fault = faultOf(child);
    if (fault) return fault;
  }
  return undefined;
}

function childrenOf(element: Element, paints: Paints): Element[] {
  return childElements(element)
    .filter((child) => ELEMENTS.has(localName(child.name)) && !isOfProgram(child))
    .map((child) =>
      x(localName(child.name), attributesOf(child, paints), childrenOf(child, paints)),
    );
}

/** A drawing in one colour has to be visible on light and on dark paper. */
function colourFault({ only }: Paints): SvgFault | undefined {
  if (only === undefined) return undefined;
  for (const scheme of SCHEMES) {
    const contrast = wcagContrast(only, PALETTE[scheme].paper);
    if (contrast >= LINES) continue;
    return {
      message: `its colour ${only} has a contrast of ${contrast.toFixed(2)} to 1 with the ${scheme} paper; it needs ${LINES} to 1`,
      remedy: 'Make it black: black is shown in the colour of the text, light and dark.',
    };
  }
  return undefined;
}

/** `viewBox`, or else one made from `width` and `height`. */
function viewBoxOf({ attributes }: Element): string | undefined {
  const written = String(attributes.viewBox ?? '').trim();
  const numbers = written === '' ? [] : written.split(/[\s,]+/).map(Number);
  const [, , width = 0, height = 0] = numbers;
  if (numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0) {
    return numbers.join(' ');
  }
  const [across, down] = [attributes.width, attributes.height].map(
    (length) => Number(/^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(length ?? '')?.[1]) || 0,
  );
  return across && down && written === '' ? `0 0 ${across} ${down}` : undefined;
}

/** Whether an element is data of a drawing program; `readSvg` knows their prefixes. */
function isOfProgram({ name }: Element): boolean {
  return (name.includes(':') && !name.startsWith('svg:')) || localName(name) === 'namedview';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function tooLarge(bytes: number): SvgFault {
  const most = MOST_NAMEPLATE_BYTES / 1024;
  return {
    message: `it has ${(bytes / 1024).toFixed(1)} KiB, more than ${most}, and is part of every page`,
    remedy: 'Simplify its paths, and save it with fewer decimal places.',
  };
}

const NO_SIZE: SvgFault = {
  message: 'it does not say how large it is',
  remedy: 'Export it with a viewBox.',
};

const TEXT: SvgFault = {
  message: "it has text in it, for which readers' devices may have no font",
  remedy: 'Turn the text into paths (outlines) in the drawing program, and save it again.',
};

const STYLE_SHEET: SvgFault = {
  message: 'it has a style sheet in it, which pages do not apply',
  remedy:
    'Export it with presentation attributes in place of styles (in Illustrator: Styling: Presentation Attributes).',
};
