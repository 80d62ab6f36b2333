import type { Element } from 'xast';

/** Attributes for where shapes are and how they are drawn: presentation attributes of SVG 2 that load nothing. */
const ATTRIBUTES = new Set(
  `d x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height points transform viewBox preserveAspectRatio
  opacity fill-opacity fill-rule clip-rule stroke-opacity stroke-width stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-dasharray stroke-dashoffset paint-order vector-effect display visibility
  offset stop-opacity gradientUnits gradientTransform spreadMethod clipPathUnits`.split(/\s+/),
);

const COLOURS = new Set(['fill', 'stroke', 'stop-color']);

/** Attributes of the `svg` element that are dropped: shapes do not inherit them, and its place is up to the page. */
const OF_ROOT = /^(?:x|y|width|height|viewBox|preserveAspectRatio|id)$/;

/** Numbers, names and transform functions: nothing else is a value of those attributes. */
const PLAIN = /^(?:[\w\s.,%+-]|\b(?:matrix|translate|scale|rotate|skew[XY])\s*\([\w\s.,+-]*\))*$/;

/** The prefix of every id, so that none clashes with an id of the page. */
const SPACE = 'nameplate-';

/** How the colours of a drawing are shown (`Paints`). */
interface Shown {
  shown(written: string, inSpace: (id: string) => string): string | undefined;
}

/** The attributes of an element of a nameplate that are on the lists here, declarations of its style among them. */
export function attributesOf(element: Element, paints: Shown): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of written(element)) {
    if (element.name.endsWith('svg') && OF_ROOT.test(name)) continue;
    const said = COLOURS.has(name) ? paints.shown(value, inSpace) : ownValue(name, value);
    if (said !== undefined) kept[name] = said;
  }
  const href = hrefOf(element);
  if (href) kept.href = `#${inSpace(href)}`;
  if (element.name.endsWith('stop')) kept['stop-color'] ??= 'currentColor';
  return kept;
}

/** The id of the element that one repeats (`use`) or takes stops from (gradients); empty if there is none. */
export function hrefOf({ attributes }: Element): string {
  const href = (attributes.href ?? attributes['xlink:href'] ?? '').trim();
  return href.startsWith('#') ? href.slice(1) : '';
}

/** The colours that an element names. */
export function coloursIn(element: Element): string[] {
  return written(element).flatMap(([name, value]) => (COLOURS.has(name) ? [value] : []));
}

function ownValue(name: string, value: string): string | undefined {
  if (name === 'id') return inSpace(value);
  if (name === 'clip-path') {
    const [, id] = /^url\(\s*["']?#([^"')]+)["']?\s*\)$/.exec(value) ?? [];
    return id === undefined ? undefined : `url(#${inSpace(id)})`;
  }
  return ATTRIBUTES.has(name) && PLAIN.test(value) ? value : undefined;
}

function inSpace(id: string): string {
  return SPACE + id.trim().replace(/[^\w.-]/g, '_');
}

/** Its attributes, and after them the declarations of its style, which win. */
function written({ attributes }: Element): [name: string, value: string][] {
  const style = (attributes.style ?? '').split(';').flatMap((declaration): [string, string][] => {
    const colon = declaration.indexOf(':');
    return colon > 0 ? [[declaration.slice(0, colon), declaration.slice(colon + 1)]] : [];
  });
  return [...Object.entries(attributes), ...style].map(([name, value]) => [
    name.trim(),
    String(value ?? '')
      .replace(/!important\s*$/, '')
      .trim(),
  ]);
}
