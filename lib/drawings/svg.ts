import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { drawnElements } from './drawn-elements';

/** What is wrong with a drawing. */
export interface SvgFault {
  message: string;
  remedy: string;
}

/** A drawing that may be shown. */
export interface Svg {
  width: number;
  height: number;
}

/** In bytes; larger files are not drawings but photographs in disguise. */
const MOST_BYTES = 2 * 1024 * 1024;

/** In elements; with more, browsers freeze for seconds. */
const MOST_DRAWN = 100_000;

/** Elements of SVG 2 that draw; none that runs, loads, moves or contains another language. */
const ELEMENTS = new Set(
  `svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker style switch filter feBlend feColorMatrix
  feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
);

/** Namespace prefixes of data that drawing programs store for themselves; none of it is drawn. */
const PROGRAMS =
  /^(?:inkscape|sodipodi|rdf|cc|dc|sketch|serif|i|x|graph|adobe|xmp\w*|illustrator|figma)$/i;

const SVG = 'http://www.w3.org/2000/svg';

const SAVE_AGAIN =
  'Export it from the drawing program as plain SVG, with nothing linked or embedded, or save it as PNG.';

/**
 * Reads a drawing, and refuses it if it contains anything that could run or load: scripts, event
 * handlers, links, embedded pictures and documents, style sheets that fetch, its own entities.
 *
 * @param text of the file, UTF-8
 * @returns its size in CSS pixels, or why it is refused
 */
export function readSvg(text: string): Svg | SvgFault {
  if (text.length > MOST_BYTES) {
    return {
      message: `this SVG has ${(text.length / 1024 / 1024).toFixed(1)} MiB, more than 2`,
      remedy: 'Simplify its paths, or save it as PNG.',
    };
  }
  // Entities can turn a kilobyte into a gigabyte, and a declaration can refer to files to load.
  if (/<!DOCTYPE[^>]*\[|<!ENTITY/i.test(text)) {
    return { message: 'this SVG declares entities', remedy: SAVE_AGAIN };
  }
  let tree: Root;
  try {
    tree = fromXml(text);
  } catch (error) {
    return {
      message: `this is not well-formed SVG: ${error instanceof Error ? error.message : error}`,
      remedy: SAVE_AGAIN,
    };
  }
  const root = tree.children.find((node): node is Element => node.type === 'element');
  if (!root || localName(root.name) !== 'svg') {
    return { message: 'there is no SVG in this file', remedy: SAVE_AGAIN };
  }
  const fault = faultIn(tree);
  if (fault) return { message: `this SVG has ${fault} in it`, remedy: SAVE_AGAIN };
  if (drawnElements(root, MOST_DRAWN) > MOST_DRAWN) {
    return {
      message: `this SVG draws more than ${MOST_DRAWN.toLocaleString('en')} elements, many of them several times over`,
      remedy: 'Simplify it, or save it as PNG.',
    };
  }
  const size = sizeOf(root);
  return (
    size ?? {
      message: 'this SVG does not say how large it is',
      remedy: 'Export it with a viewBox, or with width and height in pixels.',
    }
  );
}

/**
 * The first thing in a drawing that is not allowed, in the order of the text. It does not recurse, since
 * a drawing may be deep.
 */
function faultIn(tree: Root): string | undefined {
  const open: Nodes[] = [...tree.children].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'instruction' && node.name !== 'xml') return `an instruction (${node.name})`;
    if (node.type !== 'element') continue;
    const fault = elementFault(node);
    if (fault) return fault;
    open.push(...[...node.children].reverse());
  }
  return undefined;
}

function elementFault(element: Element): string | undefined {
  const [prefix, local] = splitName(element.name);
  const isDrawn = prefix === '' || prefix === 'svg';
  const isKnown = isDrawn ? ELEMENTS.has(local) || isInMetadata(local) : PROGRAMS.test(prefix);
  if (!isKnown) return `the element <${element.name}>`;
  for (const [name, value] of Object.entries(element.attributes)) {
    const fault = attributeFault(name, String(value ?? ''));
    if (fault) return fault;
  }
  return isDrawn && local === 'style' ? cssFault(textIn(element)) : undefined;
}

/** Names that only programs write; none of them draws. */
function isInMetadata(local: string): boolean {
  return local === 'namedview' || local === 'RDF';
}

function attributeFault(name: string, value: string): string | undefined {
  const [prefix, local] = splitName(name);
  if (name === 'xmlns' || prefix === 'xmlns') return namespaceFault(name, value);
  if (/^on/i.test(local)) return `an event handler (${name})`;
  if (local === 'href' || local === 'src') {
    return value.trim().startsWith('#') ? undefined : `a link (${name})`;
  }
  if (local === 'base') return `a base address (${name})`;
  if (/javascript:|data:/i.test(value.replace(/[\s\p{Cc}]+/gu, ''))) return `an address in ${name}`;
  return cssFault(value) && `${cssFault(value)} in ${name}`;
}

/** Elements are recognised by their names as written, so the usual prefixes must mean SVG, and no other prefix may. */
function namespaceFault(name: string, value: string): string | undefined {
  const isSvg = value.trim() === SVG;
  if (name === 'xmlns' || name === 'xmlns:svg')
    return isSvg ? undefined : `another language (${name})`;
  return isSvg || /xhtml|MathML/i.test(value) ? `another name for a language (${name})` : undefined;
}

/** What a style must not contain: anything that fetches, however it is escaped. */
function cssFault(css: string): string | undefined {
  // An escape can spell any of the forbidden words.
  if (css.includes('\\')) return 'an escaped style';
  if (/@import/i.test(css)) return 'a style sheet from elsewhere';
  for (const [, target = ''] of css.matchAll(/url\(\s*["']?([^"')]*)/gi)) {
    if (!target.trim().startsWith('#')) return 'an address in a style';
  }
  if (/(?:image-set|src)\s*\(|@font-face|expression\s*\(|-moz-binding/i.test(css)) {
    return 'a style that loads something';
  }
  return undefined;
}

function textIn(element: Element): string {
  return element.children
    .map((child) => ('value' in child && typeof child.value === 'string' ? child.value : ''))
    .join('');
}

function sizeOf({ attributes }: Element): Svg | undefined {
  const width = pixels(attributes.width);
  const height = pixels(attributes.height);
  if (width && height) return { width, height };
  const [, , boxWidth = 0, boxHeight = 0] = String(attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!(boxWidth > 0 && boxHeight > 0)) return undefined;
  if (width) return { width, height: Math.round((width * boxHeight) / boxWidth) };
  return { width: Math.round(boxWidth), height: Math.round(boxHeight) };
}

/** A length in pixels, as a whole number; `undefined` for other units. */
function pixels(value: string | null | undefined): number | undefined {
  const [, number] = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(value ?? '') ?? [];
  const rounded = Math.round(Number(number));
  return rounded > 0 ? rounded : undefined;
}

function splitName(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon === -1 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

function localName(name: string): string {
  return splitName(name)[1];
}
