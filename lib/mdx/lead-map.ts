import type { BodySource } from './body-source';
import { literalProps } from './literal-props';
import { mapsIn } from './maps';
import { type JsxElement, type Root, sourceOf } from './nodes';
import { parseBody } from './parse';

/** Few texts have one, and the others are not parsed for it. */
const MAY_HAVE = /<LocatorMap\b[^>]*\slead\b/;

/**
 * The map that leads an article, as a body by itself: it stands where the lead picture would be, and on the front
 * page.
 *
 * @returns `undefined` where none does
 */
export function leadMapOf(body: BodySource): BodySource | undefined {
  if (!MAY_HAVE.test(body.source)) return undefined;
  const parsed = parseBody(body.source);
  const [lead] = parsed.ok ? leadMapsIn(parsed.value) : [];
  if (!lead) return undefined;
  return { lang: body.lang, source: sourceOf(lead, body.source), hash: `${body.hash}:lead` };
}

/** The rest of that text. */
export function withoutLeadMap(body: BodySource): BodySource {
  return { ...body, leavesOutLead: true, hash: `${body.hash}:rest` };
}

/** The maps of a text that are to lead it; more than one is an error. */
export function leadMapsIn(tree: Root): JsxElement[] {
  return mapsIn(tree).filter((node) => literalProps(node).lead === true);
}

/** Takes the maps that lead a text out of it. */
export function remarkWithoutLead() {
  return (tree: Root): void => {
    const leads: unknown[] = leadMapsIn(tree);
    tree.children = tree.children.filter((node) => !leads.includes(node));
  };
}
