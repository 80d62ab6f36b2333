import { converter, formatHex, formatHex8, parse } from 'culori';
import type { Element } from 'xast';
import { coloursIn } from './drawing-attributes';
import { childElements } from './drawn-elements';

const oklch = converter('oklch');

/** A colour with less chroma than this counts as grey; if it is also dark or light enough, as black or white. */
const GREY = 0.03;
const BLACK = 0.35;
const WHITE = 0.96;

/** The colours of a drawing, and how they are shown in a page. */
export class Paints {
  /** Opaque colours other than black and white, `#rrggbb`. */
  private readonly hues = new Set<string>();
  private hasOthers = false;

  constructor(root: Element) {
    const open = [root];
    for (let element = open.pop(); element; element = open.pop()) {
      for (const written of coloursIn(element)) this.note(written);
      open.push(...childElements(element));
    }
  }

  /** The drawing's one colour, if it has only one and that is neither black nor white. */
  get only(): string | undefined {
    return this.hues.size === 1 && !this.hasOthers ? [...this.hues][0] : undefined;
  }

  /**
   * What replaces a colour: black becomes the colour of the text, and white that of the paper, if there is no other.
   *
   * @param inSpace turns an id of the drawing into its id in the page
   * @returns `undefined` for anything that is not a colour
   */
  shown(written: string, inSpace: (id: string) => string): string | undefined {
    const [, id] = /^url\(\s*["']?#([^"')]+)["']?\s*\)/.exec(written) ?? [];
    if (id !== undefined) return `url(#${inSpace(id)})`;
    if (isNothing(written)) return 'none';
    if (isCurrent(written)) return 'currentColor';
    const colour = parse(written.toLowerCase());
    if (!colour) return undefined;
    if (isBlack(written)) return 'currentColor';
    if (isWhite(written) && this.hues.size === 0) return 'var(--color-paper)';
    return (colour.alpha ?? 1) < 1 ? formatHex8(colour) : formatHex(colour);
  }

  private note(written: string): void {
    const colour = parse(written.toLowerCase());
    if (isCurrent(written)) this.hasOthers = true;
    if (!colour || isNothing(written)) return;
    const isOpaque = (colour.alpha ?? 1) === 1;
    if (isOpaque && !isBlack(written) && !isWhite(written)) this.hues.add(formatHex(colour));
    else this.hasOthers = true;
  }
}

function isNothing(written: string): boolean {
  return written === 'none' || parse(written.toLowerCase())?.alpha === 0;
}

function isCurrent(written: string): boolean {
  return written.toLowerCase() === 'currentcolor';
}

function isBlack(written: string): boolean {
  const { l = 1, c = 0, alpha = 1 } = oklch(parse(written.toLowerCase())) ?? {};
  return l < BLACK && c < GREY && alpha === 1;
}

function isWhite(written: string): boolean {
  const { l = 0, c = 0, alpha = 1 } = oklch(parse(written.toLowerCase())) ?? {};
  return l > WHITE && c < GREY && alpha === 1;
}
