import type { Expression, Program } from 'estree';

/** A value that can be written down: no names, no calls. */
export type Literal = string | number | boolean | null | Literal[] | { [key: string]: Literal };

/**
 * The value of the one expression in `{…}`, when it is a literal: a string, number, boolean, null,
 * or an array or object of them. Nothing is run.
 *
 * @returns the value in a box, or `undefined` for anything else
 */
export function literalValue(program: Program | null | undefined): { value: Literal } | undefined {
  const [statement, ...others] = program?.body ?? [];
  if (others.length > 0 || statement?.type !== 'ExpressionStatement') return undefined;
  return evaluate(statement.expression);
}

function evaluate(node: Expression): { value: Literal } | undefined {
  switch (node.type) {
    case 'Literal':
      if (node.value === null && !('regex' in node) && !('bigint' in node)) return { value: null };
      return isPrimitive(node.value) ? { value: node.value } : undefined;
    case 'TemplateLiteral': {
      const text = node.quasis[0]?.value.cooked;
      return node.expressions.length === 0 && typeof text === 'string'
        ? { value: text }
        : undefined;
    }
    case 'UnaryExpression': {
      if (node.operator !== '-') return undefined;
      const inner = evaluate(node.argument);
      return typeof inner?.value === 'number' ? { value: -inner.value } : undefined;
    }
    case 'ArrayExpression': {
      const items: Literal[] = [];
      for (const element of node.elements) {
        if (!element || element.type === 'SpreadElement') return undefined;
        const item = evaluate(element);
        if (!item) return undefined;
        items.push(item.value);
      }
      return { value: items };
    }
    case 'ObjectExpression':
      return evaluateObject(node);
    default:
      return undefined;
  }
}

function evaluateObject(
  node: Extract<Expression, { type: 'ObjectExpression' }>,
): { value: Literal } | undefined {
  const entries: [string, Literal][] = [];
  for (const property of node.properties) {
    if (property.type !== 'Property' || property.kind !== 'init') return undefined;
    if (property.computed || property.method || property.shorthand) return undefined;
    const key =
      property.key.type === 'Identifier'
        ? property.key.name
        : property.key.type === 'Literal'
          ? String(property.key.value)
          : undefined;
    const inner = evaluate(property.value as Expression);
    if (key === undefined || key === '__proto__' || !inner) return undefined;
    entries.push([key, inner.value]);
  }
  return { value: Object.fromEntries(entries) };
}

function isPrimitive(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
