import { type Literal, literalValue } from './literal';
import type { JsxElement } from './nodes';

/** The attributes of an element that are literals; the others are reported by the dialect. */
export function literalProps(node: JsxElement): Record<string, Literal> {
  const props = new Map<string, Literal>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const { value } = attribute;
    if (value === null || value === undefined) props.set(attribute.name, true);
    else if (typeof value === 'string') props.set(attribute.name, value);
    else {
      const literal = literalValue(value.data?.estree);
      if (literal) props.set(attribute.name, literal.value);
    }
  }
  // Unlike an assignment, this makes `__proto__` a key like any other, for the schema to refuse.
  return Object.fromEntries(props);
}
