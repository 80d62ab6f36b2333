import { z } from 'zod';
import type { YamlData } from './frontmatter';

/** The schema of the value at a path, in full: it also says whether the value may be missing. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const key of path) current = current && step(unwrap(current), key);
  return current;
}

/** The schema of the value at a path, without its wrappers. */
export function fieldAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  const found = schemaAt(schema, path);
  return found && unwrap(found);
}

/** The keys that exist at a path. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const inner = fieldAt(schema, path);
  return inner && 'shape' in inner ? Object.keys(inner.shape as object) : [];
}

/** One step further on a path of a schema. */
export function step(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if ('shape' in schema) return Reflect.get(schema.shape as object, key) as z.ZodType | undefined;
  if ('element' in schema) return schema.element as z.ZodType;
  return undefined;
}

/** A schema without its wrappers: optional, a default, an alternative form. */
export function unwrap(schema: z.ZodType): z.ZodType {
  let current = schema;
  while ('unwrap' in current && !('element' in current)) {
    current = (current as z.ZodOptional<z.ZodType>).unwrap();
  }
  // If there is also a shorter form, the long one has the keys.
  if (!('out' in current)) return current;
  const { in: input, out } = current as z.ZodPipe<z.ZodType, z.ZodType>;
  return unwrap(out instanceof z.ZodTransform ? input : out);
}

/** The value at a path: `undefined` when there is no such key, `null` when nothing is written after it. */
export function valueAt(yaml: YamlData, path: readonly PropertyKey[]): unknown {
  let value: unknown = yaml.data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
